// fails: last
import net from 'node:net';

const server = net.createServer((client) => {
  client.on('error', () => {});
  let line = '';
  client.on('data', (data) => {
    line += data;
    if (!line.endsWith('\n')) return;
    const [port, ...addresses] = line.trim().split(' ');
    const places = addresses.map((address) => ({ address, family: net.isIP(address) }));
    const socket = net.connect({
      port: Number(port),
      host: 'anybody.test',
      autoSelectFamilyAttemptTimeout: 500,
      lookup: (_name, _options, done) => setImmediate(done, null, places),
    });
    const told = new Set();
    const tell = (address, word) => {
      if (!told.has(address)) client.write(`${address} ${word}\n`);
      told.add(address);
    };
    socket.on('connectionAttemptTimeout', (address) => tell(address, 'no answer'));
    socket.on('connectionAttemptFailed', (address) => tell(address, 'failed'));
    socket.on('connect', () => {
      client.end(`${socket.remoteAddress} open\n`);
      socket.destroy();
    });
    socket.on('error', () => client.end());
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
