import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();

server.on('connection', (socket) => {
  let note = '';
  socket.on('data', (name) => (note += `${name}:`));
  socket.on('end', () => (note += ' end'));
  socket.on('error', (error) => {
    note += ` ${error.message}`;
  });
  socket.setTimeout(1200, () => {
    note += ' timeout';
    socket.destroy();
  });
  socket.on('close', () => console.log(note));
  socket.write('hello');
});
server.listen(port, '127.0.0.1');
