import net from 'node:net';

const port = Number(process.argv[2]);
const host = '127.0.0.1';

const server = net.createServer((client) => {
  client.on('error', console.error);
  client.on('data', (data) => {
    console.log('a client asks for', data.toString());
    const options = { port, host, timeout: 500 };
    const socket = net.createConnection(options);
    socket.on('error', console.error);
    socket.on('connect', () => {
      console.log('connected');
      socket.end();
    });
    socket.on('timeout', () => {
      console.log('connecting:', socket.connecting);
      socket.destroy();
    });
  });
});

server.listen(port, host);
