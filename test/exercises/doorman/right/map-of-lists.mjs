import net from 'node:net';

// A list of its own for each text: to allow is to forget one.
const rules = new Map();

function ruleOf(text) {
  const [address, bits, more] = text.split('/');
  const kind = net.isIPv6(address) ? 'ipv6' : 'ipv4';
  if (!net.isIP(address) || more !== undefined) return undefined;
  const rule = new net.BlockList();
  if (bits === undefined) {
    rule.addAddress(address, kind);
    return rule;
  }
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > (kind === 'ipv6' ? 128 : 32)) return undefined;
  rule.addSubnet(address, Number(bits), kind);
  return rule;
}

function isOut(address) {
  const kind = net.isIPv6(address) ? 'ipv6' : 'ipv4';
  return [...rules.values()].some((rule) => rule.check(address, kind));
}

function reply(line) {
  const match = /^(block|allow|check) (\S+)$/.exec(line);
  if (!match) return 'what?';
  const [, word, text] = match;
  if (word === 'check') return net.isIP(text) ? (isOut(text) ? 'out' : 'in') : 'what?';
  const rule = ruleOf(text);
  if (!rule) return 'what?';
  if (word === 'block') rules.set(text, rule);
  else rules.delete(text);
  return 'ok';
}

net
  .createServer((socket) => {
    socket.on('error', () => {});
    if (isOut(socket.remoteAddress ?? '')) return socket.destroy();
    socket.write('welcome\n');
    let text = '';
    socket.setEncoding('utf8').on('data', (piece) => {
      text += piece;
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n')) {
        socket.write(`${reply(text.slice(0, at))}\n`);
        text = text.slice(at + 1);
      }
    });
  })
  .listen(process.argv[2], '127.0.0.1');
