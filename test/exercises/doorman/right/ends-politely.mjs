import net from 'node:net';

const blocked = {};

function outIn(address) {
  const list = new net.BlockList();
  for (const [family, all] of Object.values(blocked)) for (const [one, bits] of all) list.addSubnet(one, bits, family);
  return list.check(address, net.isIPv6(address) ? 'ipv6' : 'ipv4') ? 'out' : 'in';
}

function block(text) {
  const [address, given] = text.split('/');
  const kind = net.isIP(address);
  const most = kind === 6 ? 128 : 32;
  const bits = given === undefined ? most : Number(given);
  if (kind === 0 || given === '' || !Number.isInteger(bits) || bits < 0 || bits > most) return 'what?';
  blocked[text] = [`ipv${kind}`, [[address, bits]]];
  return 'ok';
}

const server = net.createServer({ pauseOnConnect: true });
server.on('connection', (socket) => {
  socket.on('error', () => {});
  socket.resume();
  if (outIn(socket.remoteAddress ?? '') === 'out') {
    socket.end();
    return;
  }
  socket.write('welcome\n');
  let buffer = Buffer.alloc(0);
  socket.on('data', (data) => {
    buffer = Buffer.concat([buffer, data]);
    let at = buffer.indexOf('\n');
    while (at !== -1) {
      const [word, text = '', ...more] = buffer.subarray(0, at).toString().split(' ');
      buffer = buffer.subarray(at + 1);
      at = buffer.indexOf('\n');
      let answer = 'what?';
      if (word === 'block' && more.length === 0) answer = block(text);
      if (word === 'check' && net.isIP(text)) answer = outIn(text);
      if (word === 'allow' && more.length === 0) {
        delete blocked[text];
        answer = 'ok';
      }
      socket.write(`${answer}\n`);
    }
  });
});
server.listen(process.argv[2], '127.0.0.1');
