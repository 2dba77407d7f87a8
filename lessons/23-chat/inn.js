import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const guests = new Set();
function say(words = '') {
  for (const guest of guests) {
    guest.write(`${words}\n`);
  }
}
const server = net.createServer((socket) => {
  let rest = '';
  guests.add(socket);
  socket.on('close', () => guests.delete(socket));
  socket.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '/quit') socket.end('bye\n');
      say(line);
    }
  });
});
server.listen(port, '127.0.0.1');
