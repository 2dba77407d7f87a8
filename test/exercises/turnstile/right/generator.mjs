import net from 'node:net';

function* reader(answer) {
  let line = '';
  for (;;) {
    const letter = yield;
    if (letter === '\n') {
      answer(line);
      line = '';
    } else line += letter;
  }
}

const guests = new WeakSet();
let free = 3;
const release = (socket) => {
  if (guests.delete(socket)) free += 1;
};

net
  .createServer((socket) => {
    socket.on('error', console.error);
    if (free === 0) {
      socket.end('full\n');
      socket.resume();
      return;
    }
    free -= 1;
    guests.add(socket);
    const late = setTimeout(() => {
      release(socket);
      socket.end('too slow\n');
    }, 1000);
    const lines = reader((line) => {
      if (!guests.has(socket)) return;
      late.refresh();
      socket.write(`${line}: yes\n`);
    });
    lines.next();
    socket.on('data', (data) => {
      for (const letter of data.toString()) lines.next(letter);
    });
    socket.on('close', () => {
      clearTimeout(late);
      release(socket);
    });
  })
  .listen(process.argv[2], '127.0.0.1');
