import net from 'node:net';

const server = net.createServer();

server.on('error', (error) => {
  console.log(String(error));
});
server.listen('no-such-folder/server.sock');
