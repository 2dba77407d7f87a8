import net from 'node:net';

const port = Number(process.argv[2]);
const server = net.createServer();

server.on('error', console.error);
server.on('connection', (socket) => {
  // It takes a moment until somebody comes to the table.
  setTimeout(() => {
    socket.on('error', console.error);
    socket.on('data', (data) => {
      let order = [];
      try {
        order = JSON.parse(data.toString());
      } catch (error) {
        console.log('caught:', String(error));
      }
      const answer = `${order.length} cups`;
      setTimeout(() => socket.end(answer), 1200);
    });
  }, 50);
});

server.listen(port, '127.0.0.1');
