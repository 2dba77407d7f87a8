import { createServer, isIP, isIPv4, SocketAddress } from 'node:net';

// No BlockList at all: each address is a number of 128 bits.
function numberOf(address) {
  const { address: short } = new SocketAddress({
    address: isIPv4(address) ? `::ffff:${address}` : address,
    family: 'ipv6',
  });
  const last = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(short);
  const hex = (one, other) => ((Number(one) << 8) | Number(other)).toString(16);
  const plain = last
    ? short.slice(0, last.index) + `${hex(last[1], last[2])}:${hex(last[3], last[4])}`
    : short;
  const [front, back] = plain.split('::');
  const groups = (part) => (part ? part.split(':') : []);
  const missing = 8 - groups(front).length - groups(back).length;
  const all = back === undefined ? groups(front) : [...groups(front), ...Array(missing).fill('0'), ...groups(back)];
  return all.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}

const blocks = new Map();

function blockOf(text) {
  const [address, bits] = text.split('/');
  if (isIP(address) === 0) return undefined;
  const most = isIPv4(address) ? 32 : 128;
  const length = bits === undefined ? most : /^\d+$/.test(bits) ? Number(bits) : Number.NaN;
  if (!(length <= most)) return undefined;
  const shift = BigInt(most - length);
  return { shift, head: numberOf(address) >> shift };
}

const isOut = (address) => {
  const number = numberOf(address);
  return [...blocks.values()].some(({ shift, head }) => number >> shift === head);
};

const does = {
  block: (text, block) => void blocks.set(text, block),
  allow: (text) => void blocks.delete(text),
};

function respond(line) {
  const [word, text = '', ...more] = line.trim().split(/\s+/);
  if (more.length > 0) return 'what?';
  if (word === 'check') return isIP(text) ? (isOut(text) ? 'out' : 'in') : 'what?';
  const block = blockOf(text);
  if (!Object.hasOwn(does, word) || !block) return 'what?';
  does[word](text, block);
  return 'ok';
}

const server = createServer();
server.on('connection', (socket) => {
  socket.on('error', (error) => console.error(error.code));
  if (isOut(socket.remoteAddress)) {
    socket.destroy();
  } else {
    socket.write('welcome\n');
    const pieces = [];
    socket.on('data', (data) => {
      pieces.push(data);
      if (!data.includes(10)) return;
      const lines = Buffer.concat(pieces.splice(0)).toString().split('\n');
      const rest = lines.pop();
      if (rest) pieces.push(Buffer.from(rest));
      socket.write(lines.map((line) => `${respond(line)}\n`).join(''));
    });
  }
});
server.listen({ port: Number(process.argv[2]), host: '127.0.0.1' });
