const net = require('net'); console.log(typeof __filename, require.main === module, this === module.exports);
net.createServer().listen(0, '127.0.0.1', function () { console.log(this.constructor.name); this.close(); });
