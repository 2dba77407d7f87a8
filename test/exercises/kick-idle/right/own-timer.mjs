import net from 'node:net';

const server = net.createServer();
server.on('connection', (socket) => {
  let timer = setTimeout(kick, 1000);
  function kick() {
    socket.write('too ');
    socket.write('quiet\n');
    socket.end();
  }
  socket.on('data', (data) => {
    if (socket.writableEnded) return;
    console.log('heard', data.length);
    clearTimeout(timer);
    timer = setTimeout(kick, 1000);
  });
  socket.on('close', () => clearTimeout(timer));
  socket.on('error', (error) => console.log(error.message));
});
server.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('be quick'));
