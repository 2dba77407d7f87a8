import net from 'node:net';

const server = net.createServer((client) => {
  client.on('error', () => {});
  client.once('end', () => {});
  let text = '';
  client.on('data', (data) => {
    text += data;
    if (!text.endsWith('\n')) return;
    const [port, ...addresses] = text.trim().split(' ');
    call(Number(port), addresses);
  });
  function call(port, addresses) {
    if (addresses.length === 0) return client.end();
    const [host, ...others] = addresses;
    const socket = net.connect({ port, host, timeout: 500 });
    let isKnown = false;
    socket.on('connect', () => {
      isKnown = true;
      client.end(`${host} open\n`);
      socket.end();
      socket.resume();
    });
    socket.on('timeout', () => {
      if (isKnown) return;
      isKnown = true;
      socket.destroy();
      client.write(`${host} no answer\n`, () => call(port, others));
    });
    socket.on('error', () => {
      if (isKnown) return;
      client.write(`${host} failed\n`, () => call(port, others));
    });
  }
});
server.listen(Number(process.argv[2]), '127.0.0.1');
