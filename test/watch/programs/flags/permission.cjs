// node: 26
// flags: --permission --allow-fs-read=* --allow-net --no-warnings
const net = require('net'); console.log(process.permission?.has('fs.read'), process.permission?.has('fs.write')); const s = net.createServer().listen(0, '127.0.0.1', () => { console.log(new Error('x').stack); s.close(); }); s.on('error', (e) => console.log(e.code));
