// env: NODE_DEBUG=nothing
console.log(require('util').debuglog('nothing').enabled); const s = require('net').createServer().listen(0, '127.0.0.1', () => s.close());
