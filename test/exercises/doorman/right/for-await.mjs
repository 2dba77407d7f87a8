import { on } from 'node:events';
import net from 'node:net';

let blocked = [];
let list = new net.BlockList();

function build(texts) {
  const made = new net.BlockList();
  texts.forEach((text) => {
    const [, address, bits] = /^([^/]+)(?:\/(\d+))?$/.exec(text) ?? [];
    const type = net.isIPv6(address) ? 'ipv6' : 'ipv4';
    made.addSubnet(address, Number(bits ?? (type === 'ipv6' ? 128 : 32)), type);
  });
  return made;
}

async function* linesOf(socket) {
  let rest = '';
  for await (const piece of socket) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop();
    yield* lines;
  }
}

function answer(line) {
  const [word, text = '', ...more] = line.split(' ');
  if (more.length > 0) return 'what?';
  if (word === 'check' && net.isIP(text)) return list.check(text, `ipv${net.isIP(text)}`) ? 'out' : 'in';
  if (word !== 'block' && word !== 'allow') return 'what?';
  const others = blocked.filter((each) => each !== text);
  const texts = word === 'block' ? [...others, text] : others;
  try {
    list = build(texts);
    blocked = texts;
    return 'ok';
  } catch {
    return 'what?';
  }
}

async function serve(socket) {
  socket.write('welcome\n');
  for await (const line of linesOf(socket)) socket.write(answer(line) + '\n');
}

const server = net.createServer();
server.listen(process.argv[2], '127.0.0.1');
for await (const [socket] of on(server, 'connection')) {
  socket.on('error', () => {});
  if (list.check(socket.remoteAddress ?? '')) socket.destroy();
  else serve(socket).catch(() => socket.destroy());
}
