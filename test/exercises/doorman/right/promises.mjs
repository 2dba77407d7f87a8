import { once } from 'node:events';
import net from 'node:net';

const rules = new Set();
let list = new net.BlockList();
const familyOf = (address) => (net.isIPv6(address) ? 'ipv6' : 'ipv4');

async function remake(next) {
  const made = new net.BlockList();
  for (const rule of next) {
    const [address, bits] = rule.split('/');
    if (bits) made.addSubnet(address, Number(bits), familyOf(address));
    else made.addAddress(address, familyOf(address));
  }
  list = made;
}

async function answer(word, text, ...more) {
  if (more.length > 0) throw new Error('too many words');
  switch (word) {
    case 'block':
      await remake([...rules, text]);
      rules.add(text);
      return 'ok';
    case 'allow':
      rules.delete(text);
      await remake(rules);
      return 'ok';
    case 'check':
      if (!net.isIP(text)) throw new Error('no address');
      return list.check(text, familyOf(text)) ? 'out' : 'in';
    default:
      throw new Error('no such word');
  }
}

// One line after the other, whichever client has sent it.
let last = Promise.resolve();

const server = net.createServer((socket) => {
  socket.on('error', () => {});
  if (list.check(socket.remoteAddress ?? '', familyOf(socket.remoteAddress ?? ''))) {
    socket.destroy();
    return;
  }
  socket.setEncoding('utf8');
  socket.write('welcome\n');
  let rest = '';
  socket.on('data', (text) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop();
    for (const line of lines)
      last = last
        .then(() => answer(...line.split(' ')))
        .catch(() => 'what?')
        .then((said) => {
          if (socket.writable) socket.write(`${said}\n`);
        });
  });
});

server.listen(Number(process.argv[2]), '127.0.0.1');
await once(server, 'listening');
console.log('open');
