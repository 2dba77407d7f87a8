import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const SIZE = 8 * 1024 * 1024;
const guests = new Set();
function say(words = '') {
  for (const guest of guests) {
    guest.write(words);
  }
}
const server = net.createServer((socket) => {
  let rest = '';
  guests.add(socket);
  socket.on('error', (e) => console.log(e.message));
  socket.on('close', () => guests.delete(socket));
  socket.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) say(line.repeat(SIZE));
  });
});
server.listen(port, '127.0.0.1');
