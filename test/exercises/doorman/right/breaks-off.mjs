import net from 'node:net';

// Who is kept out gets an RST.
const lists = {};

function listOf(text) {
  const [address, ...bits] = text.split('/');
  const six = net.isIPv6(address);
  const length = bits.length === 0 ? (six ? 128 : 32) : Number(bits.join());
  const list = new net.BlockList();
  list.addSubnet(address, length, six ? 'ipv6' : 'ipv4');
  return list;
}

const isOut = (address) => Object.values(lists).some((list) => list.check(address, `ipv${net.isIP(address)}`));

const commands = {
  block(text) {
    lists[text] = listOf(text);
    return 'ok';
  },
  allow(text) {
    delete lists[text];
    return 'ok';
  },
  check(text) {
    if (!net.isIP(text)) throw new TypeError(text);
    return isOut(text) ? 'out' : 'in';
  },
};

function answer(line) {
  const [, word, text] = /^([a-z]+) ([^ ]+)$/.exec(line) ?? [];
  try {
    return commands[word](text);
  } catch {
    return 'what?';
  }
}

const server = net.createServer((socket) => {
  socket.on('error', () => {});
  const { remoteAddress } = socket;
  if (!remoteAddress || isOut(remoteAddress)) return socket.resetAndDestroy();
  let text = '';
  socket.setEncoding('utf8');
  socket.write('welcome\n');
  socket.on('data', (piece) => {
    const lines = `${text}${piece}`.split('\n');
    text = lines.pop();
    for (const line of lines) socket.write(`${answer(line)}\n`);
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
