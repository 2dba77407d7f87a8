import net from 'node:net';

// Takes rules off the list where this Node can, and makes a new one where it can't.
const canRemove = 'removeAddress' in net.BlockList.prototype;
const rules = new Map();
let list = new net.BlockList();

const parse = (text) => {
  const [address, bits] = text.split('/');
  return { address, bits: bits === undefined ? undefined : Number(bits), type: net.isIPv6(address) ? 'ipv6' : 'ipv4' };
};
const add = ({ address, bits, type }) =>
  bits === undefined ? list.addAddress(address, type) : list.addSubnet(address, bits, type);

const block = (text) => {
  const rule = parse(text);
  if (rules.has(text)) return;
  add(rule);
  rules.set(text, rule);
};
const allow = (text) => {
  const rule = rules.get(text);
  if (!rules.delete(text)) return;
  if (!canRemove) {
    list = new net.BlockList();
    for (const each of rules.values()) add(each);
  } else if (rule.bits === undefined) list.removeAddress(rule.address, rule.type);
  else list.removeSubnet(rule.address, rule.bits, rule.type);
};

const server = net.createServer(canRemove ? { blockList: list } : {}, (socket) => {
  socket.on('error', () => {});
  if (list.check(socket.remoteAddress ?? '')) {
    socket.destroy();
    return;
  }
  socket.write('welcome\n');
  let rest = '';
  socket.on('data', (data) => {
    const parts = (rest + data).split(/\r?\n/);
    rest = parts.pop();
    for (const part of parts) {
      const [, word, text] = /^(block|allow|check) (.+)$/.exec(part) ?? [];
      let answer = 'ok';
      try {
        if (word === 'block') block(text);
        else if (word === 'allow') allow(text);
        else if (word === 'check' && net.isIP(text)) answer = list.check(text, parse(text).type) ? 'out' : 'in';
        else answer = 'what?';
      } catch {
        answer = 'what?';
      }
      socket.write(`${answer}\n`);
    }
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
