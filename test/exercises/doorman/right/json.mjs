import net from 'node:net';

// Stores what is blocked as one text, and reads it anew for each question.
let stored = '[]';

const list = (text = stored) => {
  const made = new net.BlockList();
  for (const { address, type, bits } of JSON.parse(text)) made.addSubnet(address, bits, type);
  return made;
};

const ruleOf = (text) => {
  const [address, bits] = text.split('/');
  const type = net.isIPv6(address) ? 'ipv6' : 'ipv4';
  return { text, address, type, bits: Number(bits ?? (type === 'ipv6' ? 128 : 32)) };
};

const commands = new Map([
  ['block', (text) => JSON.stringify([...JSON.parse(stored).filter((each) => each.text !== text), ruleOf(text)])],
  ['allow', (text) => JSON.stringify(JSON.parse(stored).filter((each) => each.text !== text))],
]);

const server = net.createServer();
server.on('connection', function welcome(socket) {
  socket.on('error', () => {});
  if (list().check(socket.remoteAddress ?? '')) {
    socket.destroy();
    return;
  }
  socket.write('welcome\n');
  let rest = '';
  socket.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    lines.map(answer).forEach((each) => socket.write(`${each}\n`));
  });
});

function answer(line) {
  const [word, text = '', ...more] = line.split(' ');
  if (more.length > 0) return 'what?';
  if (word === 'check') {
    if (net.isIP(text) === 0) return 'what?';
    return list().check(text, ruleOf(text).type) ? 'out' : 'in';
  }
  const command = commands.get(word);
  if (!command) return 'what?';
  try {
    const next = command(text);
    list(next);
    stored = next;
    return 'ok';
  } catch {
    return 'what?';
  }
}

server.listen(Number(process.argv[2]), '127.0.0.1');
