import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const names = ['ann', 'bob', 'cal', 'dan'];
const guests = new Set();
function say(words = '') {
  for (const each of guests) each.write(`${words}\n`);
}
const server = net.createServer((socket) => {
  const name = names.shift();
  let rest = '';
  guests.add(socket);
  socket.on('error', (e) => console.log(e.message));
  socket.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) say(`${name}: ${line}`);
    if (rest.length > 500) socket.destroy();
  });
  socket.on('end', () => {
    if (guests.delete(socket)) say(`${name} left`);
  });
});
server.listen(port, '127.0.0.1');
