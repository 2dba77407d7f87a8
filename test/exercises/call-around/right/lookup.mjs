// Node calls the addresses, and the program listens to its attempts.
import net from 'node:net';

const server = net.createServer((client) => {
  client.on('error', () => {});
  let line = '';
  client.on('data', (data) => {
    line += data;
    if (!line.endsWith('\n')) return;
    const [port, ...addresses] = line.trim().split(' ');
    const places = addresses.map((address) => ({ address, family: net.isIP(address) }));
    const say = (address, word) => client.write(`${address} ${word}\n`);
    let timer;
    let current;
    let isOver = false;
    const told = new Set();
    const tell = (address, word) => {
      if (!told.has(address)) say(address, word);
      told.add(address);
    };
    const socket = net.connect({
      port: Number(port),
      host: 'anybody.test',
      autoSelectFamilyAttemptTimeout: 500,
      lookup: (_name, _options, done) => setImmediate(done, null, places),
    });
    const finish = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      client.end();
      socket.destroy();
    };
    socket.on('connectionAttempt', (address) => {
      current = address;
      if (address !== addresses.at(-1)) return;
      timer = setTimeout(() => {
        tell(address, 'no answer');
        finish();
      }, 500);
    });
    socket.on('connectionAttemptTimeout', (address) => tell(address, 'no answer'));
    socket.on('connectionAttemptFailed', (address) => tell(address, 'failed'));
    socket.on('connect', () => {
      tell(socket.remoteAddress, 'open');
      finish();
    });
    socket.on('error', () => {
      tell(current, 'failed');
      finish();
    });
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
