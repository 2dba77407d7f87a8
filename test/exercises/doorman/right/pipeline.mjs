import net from 'node:net';
import { pipeline, Transform } from 'node:stream';

const texts = new Set();
const family = (address) => (net.isIP(address) === 6 ? 'ipv6' : 'ipv4');

function makeList() {
  const list = new net.BlockList();
  for (const text of texts) {
    const [address, bits] = text.split('/');
    bits === undefined ? list.addAddress(address, family(address)) : list.addSubnet(address, Number(bits), family(address));
  }
  return list;
}

let list = makeList();

function change(text, isBlocked) {
  const had = texts.has(text);
  if (isBlocked) texts.add(text);
  else texts.delete(text);
  try {
    list = makeList();
    return 'ok';
  } catch {
    if (!had) texts.delete(text);
    return 'what?';
  }
}

function answerTo(line) {
  const [word, text = '', ...more] = line.split(' ');
  if (more.length > 0) return 'what?';
  if (word === 'block') return change(text, true);
  if (word === 'allow') return change(text, false);
  if (word !== 'check' || net.isIP(text) === 0) return 'what?';
  return list.check(text, family(text)) ? 'out' : 'in';
}

const answers = () => {
  let rest = '';
  return new Transform({
    transform(chunk, _encoding, done) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop();
      done(null, lines.map((line) => `${answerTo(line)}\n`).join('') || undefined);
    },
  });
};

const server = net.createServer((socket) => {
  if (list.check(socket.remoteAddress ?? '')) {
    socket.on('error', () => {});
    socket.destroy();
    return;
  }
  socket.write('welcome\n');
  pipeline(socket, answers(), socket, () => {});
});
server.listen(+process.argv[2], '127.0.0.1');
