import net from 'node:net';

// It listens at all addresses, so those of IPv4 may come in the way of IPv6.
const texts = new Set();
let list = new net.BlockList();
const type = (address) => (net.isIPv6(address) ? 'ipv6' : 'ipv4');

const server = net.createServer({ noDelay: true }, (socket) => {
  socket.on('error', () => {});
  const { remoteAddress = '', remoteFamily } = socket;
  if (list.check(remoteAddress, remoteFamily)) {
    socket.destroy();
    return;
  }
  socket.write('welcome\n');
  let line = '';
  socket.on('data', (data) => {
    for (const letter of data.toString('latin1')) {
      if (letter === '\n') {
        socket.write(`${handle(line)}\n`);
        line = '';
      } else {
        line += letter;
      }
    }
  });
});

function handle(line) {
  const [word, text = '', ...more] = line.split(' ');
  if (more.length > 0) return 'what?';
  if (word === 'check') {
    if (!net.isIP(text)) return 'what?';
    return list.check(text, type(text)) ? 'out' : 'in';
  }
  if (word === 'block') {
    const [address, bits] = text.split('/');
    try {
      if (bits === undefined) list.addAddress(address, type(address));
      else list.addSubnet(address, Number(bits), type(address));
    } catch {
      return 'what?';
    }
    texts.add(text);
    return 'ok';
  }
  if (word === 'allow') {
    texts.delete(text);
    list = new net.BlockList();
    for (const each of texts) handle(`block ${each}`);
    return 'ok';
  }
  return 'what?';
}

server.listen(Number(process.argv[2]));
