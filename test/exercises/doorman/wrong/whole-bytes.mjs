// fails only: subnets
import net from 'node:net';

/** @type {(address: string) => net.IPVersion} */
const familyOf = (address) => (net.isIPv6(address) ? 'ipv6' : 'ipv4');

/** @type {(texts: Set<string>) => net.BlockList} */
const listOf = (texts) => {
  const list = new net.BlockList();
  for (const text of texts) {
    const [address = '', bits] = text.split('/');
    const family = familyOf(address);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits) - (Number(bits) % 8), family);
  }
  return list;
};

/** @type {Set<string>} */
let blocked = new Set();
let list = listOf(blocked);

/** @type {(line: string) => string} */
const answer = (line) => {
  const [, word, text = ''] = /^(\w+) (\S+)$/.exec(line) ?? [];
  if (word === 'check' && net.isIP(text)) return list.check(text, familyOf(text)) ? 'out' : 'in';
  const next = new Set(blocked);
  if (word === 'block') next.add(text);
  else if (word === 'allow') next.delete(text);
  else return 'what?';
  try {
    list = listOf(next);
  } catch {
    // It was no address, and the list is still the one from before.
    return 'what?';
  }
  blocked = next;
  return 'ok';
};

const server = net.createServer((socket) => {
  socket.on('error', () => {
    // This client is gone.
  });
  if (list.check(socket.remoteAddress ?? '')) {
    socket.destroy();
    return;
  }
  socket.write('welcome\n');
  let rest = '';
  socket.on('data', (data) => {
    const lines = (rest + data.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) socket.write(`${answer(line)}\n`);
  });
});

server.listen(Number(process.argv[2]), '127.0.0.1');
