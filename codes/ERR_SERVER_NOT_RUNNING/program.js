import net from 'node:net';

const server = net.createServer();

server.close((error) => {
  console.log(String(error));
});
