// fails only: resets
import { BlockList, createServer, isIP, SocketAddress } from 'node:net';
import { createInterface } from 'node:readline';

const blocked = new Map();
const place = (address) => new SocketAddress({ address, family: isIP(address) === 6 ? 'ipv6' : 'ipv4' });
const isBlocked = (address) => [...blocked.values()].some((list) => list.check(place(address)));

function rule(text) {
  const list = new BlockList();
  const [address, bits] = text.split('/');
  if (bits === undefined) list.addAddress(place(address));
  else list.addSubnet(place(address), Number(bits));
  return list;
}

const words = {
  block(text) {
    blocked.set(text, rule(text));
    return 'ok';
  },
  allow(text) {
    rule(text);
    blocked.delete(text);
    return 'ok';
  },
  check: (text) => (isBlocked(text) ? 'out' : 'in'),
};

createServer((socket) => {
  socket.on('error', () => {});
  if (isBlocked(socket.remoteAddress ?? '::')) {
    socket.destroy();
    return;
  }
  socket.write('welcome\n');
  createInterface({ input: socket }).on('line', (line) => {
    const [word, text] = line.split(/ (.*)/s);
    try {
      socket.write(`${words[word](text)}\n`);
    } catch {
      socket.write('what?\n');
    }
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
