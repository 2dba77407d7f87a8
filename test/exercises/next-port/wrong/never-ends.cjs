// fails: stays
const net = require('net');
let port = Number(process.argv[2]);
const server = net.createServer((socket) => socket.write(port + '\n'));
server.on('listening', () => console.log(`listening on ${port}`));
server.on('error', () => server.listen(++port, '127.0.0.1'));
server.listen(port, '127.0.0.1');
