import net from 'node:net';

const MOST_WAITING = 1024 * 1024;
const LONGEST_LINE = 65_536;

/**
 * Those who are in the room, and their names.
 *
 * @type {Map<net.Socket, string>}
 */
const guests = new Map();

/** @type {(words: string) => void} */
const say = (words) => {
  for (const guest of guests.keys()) {
    if (guest.writableLength + words.length > MOST_WAITING) guest.destroy();
    else guest.write(`${words}\n`);
  }
};

const server = net.createServer((socket) => {
  let rest = '';

  const leave = () => {
    const name = guests.get(socket);
    if (guests.delete(socket)) say(`* ${name} has left`);
  };

  /** @type {(line: string) => void} */
  const take = (line) => {
    const name = guests.get(socket);
    if (line.length > LONGEST_LINE) {
      socket.destroy();
    } else if (name === undefined) {
      guests.set(socket, line);
      say(`* ${line} is here`);
    } else if (line === '/quit') {
      leave();
      socket.end('bye\n');
    } else {
      say(`${name}: ${line}`);
    }
  };

  socket.setEncoding('utf8');
  socket.on('error', () => {
    // It is gone: 'close' comes next.
  });
  socket.on('close', leave);
  socket.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop() ?? '';
    // Who has said goodbye, or was thrown out, is not heard any more.
    for (const line of lines) if (socket.writable) take(line);
    if (rest.length > LONGEST_LINE) socket.destroy();
  });
});

server.listen(Number(process.argv[2]), '127.0.0.1');
