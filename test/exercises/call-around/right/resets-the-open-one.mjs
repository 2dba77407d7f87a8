import net from 'node:net';

const outcomes = { connect: 'open', error: 'failed', timeout: 'no answer' };

const server = net.createServer((client) => {
  client.on('error', () => {});
  let text = '';
  client.on('data', (data) => {
    text += data;
    if (text.endsWith('\n')) go(...text.trim().split(' '));
  });
  const go = (port, host, ...others) => {
    const socket = net.connect({ port, host });
    socket.setTimeout(500);
    for (const [event, word] of Object.entries(outcomes)) {
      socket.once(event, () => {
        client.write(`${host} ${word}\n`);
        if (event === 'connect') socket.resetAndDestroy();
        else socket.destroy();
        if (event === 'connect' || others.length === 0) client.end();
        else go(port, ...others);
      });
    }
  };
});
server.listen(Number(process.argv[2]), '127.0.0.1');
