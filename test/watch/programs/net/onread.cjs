const net = require('net');
const server = net.createServer((socket) => socket.end('into the buffer')).listen(0, '127.0.0.1', () => {
  net.connect({
    port: server.address().port, host: '127.0.0.1',
    onread: { buffer: Buffer.alloc(32), callback(size, buffer) { console.log(size, String(buffer.subarray(0, size)), this instanceof net.Socket); return true; } },
  }).on('end', () => { console.log('end'); server.close(); });
});
