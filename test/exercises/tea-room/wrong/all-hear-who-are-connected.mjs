// fails only: shy
import net from 'node:net';

const guests = new Map();
const all = new Set();

function say(words) {
  for (const guest of all) {
    if (guest.writableLength > 1_000_000) guest.destroy();
    else guest.write(`${words}\n`);
  }
}

function leave(socket) {
  const name = guests.get(socket);
  if (name !== undefined) all.delete(socket);
  if (guests.delete(socket)) say(`* ${name} has left`);
}

function take(socket, line) {
  const name = guests.get(socket);
  if (line.length > 65_536) return socket.destroy();
  if (name === undefined) {
    guests.set(socket, line);
    say(`* ${line} is here`);
  } else if (line === '/quit') {
    leave(socket);
    socket.end('bye\n');
  } else {
    say(`${name}: ${line}`);
  }
}

const server = net.createServer((socket) => {
  let rest = '';
  all.add(socket);
  socket.on('close', () => all.delete(socket));
  socket.on('error', () => {});
  socket.on('close', () => leave(socket));
  socket.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    for (const line of lines) if (socket.writable) take(socket, line);
    if (rest.length > 65_536) socket.destroy();
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
