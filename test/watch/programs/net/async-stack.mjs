import net from 'node:net';
async function inner(socket) { await new Promise((done) => socket.once('data', done)); throw new Error('deep'); }
async function outer(socket) { await inner(socket); }
const server = net.createServer((socket) => outer(socket).catch((error) => { console.log(error.stack); socket.end(); server.close(); }));
server.listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1').on('connect', function () { this.write('x'); }).resume());
