import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const names = ['ann', 'bob'];
const guests = new Set();
let rest = '';
function say(words = '') {
  for (const each of guests) each.write(`${words}\n`);
}
const server = net.createServer((socket) => {
  const name = names.shift();
  guests.add(socket);
  say(`${name} is here`);
  socket.on('error', console.error);
  socket.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) say(`${name}: ${line}`);
  });
  socket.on('end', () => guests.delete(socket));
});

server.listen(port, '127.0.0.1');
