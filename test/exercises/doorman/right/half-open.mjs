import net from 'node:net';

const ends = { allowHalfOpen: true };
const rules = new Map();
const out = (address) => {
  for (const rule of rules.values()) if (rule.check(address, net.isIP(address) === 6 ? 'ipv6' : 'ipv4')) return true;
  return false;
};

const server = net.createServer(ends, (socket) => {
  socket.once('error', () => socket.destroy());
  if (out(socket.remoteAddress ?? '')) {
    socket.destroySoon();
    return;
  }
  socket.write('welcome\n');
  socket.on('end', () => socket.end());
  let line = [];
  socket.on('data', (data) => {
    for (const byte of data) {
      if (byte !== 0x0a) {
        line.push(byte);
        continue;
      }
      socket.write(`${reply(Buffer.from(line).toString())}\n`);
      line = [];
    }
  });
});

function reply(line) {
  const { word, text } = /^(?<word>\w+) (?<text>\S+)$/.exec(line)?.groups ?? {};
  if (word === 'check' && net.isIP(text)) return out(text) ? 'out' : 'in';
  if (word === 'allow') {
    rules.delete(text);
    return 'ok';
  }
  if (word !== 'block') return 'what?';
  const { address, bits } = /^(?<address>[^/]+)(?:\/(?<bits>\d{1,3}))?$/.exec(text)?.groups ?? {};
  const rule = new net.BlockList();
  const family = `ipv${net.isIP(address)}`;
  try {
    if (bits === undefined) rule.addAddress(address, family);
    else rule.addSubnet(address, Number(bits), family);
  } catch {
    return 'what?';
  }
  rules.set(text, rule);
  return 'ok';
}

server.listen(Number(process.argv[2]), '127.0.0.1');
