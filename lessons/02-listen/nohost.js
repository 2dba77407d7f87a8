import net from 'node:net';

const server = net.createServer();

server.listen(0);
console.log('listening:', server.listening);
console.log('address:', server.address());
server.close();
