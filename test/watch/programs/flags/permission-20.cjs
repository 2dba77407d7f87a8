// until: 22
// flags: --experimental-permission --allow-fs-read=* --allow-fs-write=* --no-warnings
const net = require('net'); console.log(process.permission?.has('fs.read')); const s = net.createServer().listen(0, '127.0.0.1', () => { console.log('listening'); s.close(); });
