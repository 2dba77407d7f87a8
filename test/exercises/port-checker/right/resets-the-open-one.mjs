import net from 'node:net';

net.createServer({ allowHalfOpen: true }, serve).listen(Number(process.argv[2]), '127.0.0.1');

function serve(client) {
  client.setEncoding('utf8');
  client.on('error', () => {});
  let line = '';
  client.on('data', (text) => {
    line += text;
    if (!line.endsWith('\n')) return;
    const port = Number(line);
    if (port !== Math.trunc(port) || port <= 0 || port >= 2 ** 16) return answer('no port');
    const socket = net.connect({ port, host: '127.0.0.1' });
    socket.setTimeout(500);
    socket.on('timeout', () => socket.destroy());
    socket.on('connect', () => {
      answer('open');
      socket.resetAndDestroy();
    });
    socket.on('error', () => answer('refused'));
    socket.on('close', () => answer('no answer'));
  });
  function answer(text) {
    if (client.writable) client.end(`${text}\n`);
  }
}
