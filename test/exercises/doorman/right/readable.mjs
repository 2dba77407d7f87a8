import net from 'node:net';

const entries = [];
const list = () => {
  const all = new net.BlockList();
  for (const { place, bits } of entries) bits === null ? all.addAddress(place) : all.addSubnet(place, bits);
  return all;
};
const placeOf = (address) => new net.SocketAddress({ address, family: net.isIPv6(address) ? 'ipv6' : 'ipv4' });
const isOut = (address) => list().check(placeOf(address));

function obey(line) {
  const space = line.indexOf(' ');
  const [word, text] = [line.slice(0, space), line.slice(space + 1)];
  const found = entries.findIndex((each) => each.text === text);
  if (word === 'allow') {
    if (found >= 0) entries.splice(found, 1);
    return 'ok';
  }
  const [address, bits = null] = text.split('/');
  if (!net.isIP(address)) return 'what?';
  if (word === 'check') return bits === null ? (isOut(address) ? 'out' : 'in') : 'what?';
  if (word !== 'block') return 'what?';
  if (found >= 0) return 'ok';
  entries.push({ text, place: placeOf(address), bits: bits === null ? null : Number(bits) });
  try {
    list();
    return 'ok';
  } catch {
    entries.pop();
    return 'what?';
  }
}

net.createServer((socket) => {
  socket.on('error', () => {});
  if (isOut(socket.remoteAddress ?? '0.0.0.0')) return void socket.destroy();
  socket.write('welcome\n');
  let text = '';
  socket.on('readable', () => {
    for (let piece = socket.read(); piece !== null; piece = socket.read()) text += piece;
    const lines = text.split('\n');
    text = lines.pop();
    for (const line of lines) socket.write(`${obey(line)}\n`);
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
