import { EventEmitter } from 'node:events';
import { createServer } from 'node:net';

const room = new EventEmitter().setMaxListeners(0);
const LIMIT = 65_536;

createServer((socket) => {
  let name;
  let rest = '';
  let isIn = false;
  const hear = (words) => {
    if (socket.writableLength > 900_000) socket.destroy();
    else socket.write(words);
  };
  const leave = () => {
    if (!isIn) return;
    isIn = false;
    room.off('words', hear);
    room.emit('words', `* ${name} has left\n`);
  };
  socket.on('error', () => {});
  socket.on('close', leave);
  socket.on('data', (chunk) => {
    rest += chunk.toString('latin1');
    let end;
    while (!socket.destroyed && !socket.writableEnded && (end = rest.indexOf('\n')) !== -1) {
      if (end > LIMIT) break;
      const line = Buffer.from(rest.slice(0, end), 'latin1').toString();
      rest = rest.slice(end + 1);
      if (name === undefined) {
        name = line;
        isIn = true;
        room.on('words', hear);
        room.emit('words', `* ${name} is here\n`);
      } else if (line === '/quit') {
        leave();
        socket.end('bye\n');
      } else room.emit('words', `${name}: ${line}\n`);
    }
    if (rest.length > LIMIT) socket.destroy();
  });
}).listen(+process.argv[2], '127.0.0.1');
