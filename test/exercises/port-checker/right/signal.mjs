import net from 'node:net';

const server = net.createServer({ allowHalfOpen: true }, (client) => {
  client.on('error', console.error);
  let question = '';
  client.on('data', (data) => {
    question += data.toString();
    if (!question.endsWith('\n')) return;
    const port = Number.parseInt(question, 10);
    if (String(port) !== question.trim() || port > 65535 || port < 1) {
      client.end('no port\n');
      return;
    }
    const socket = net.connect({ port, host: '127.0.0.1', signal: AbortSignal.timeout(500) });
    socket.on('connect', () => {
      client.end('open\n');
      socket.destroy();
    });
    socket.on('error', ({ name }) => client.end(name === 'AbortError' ? 'no answer\n' : 'refused\n'));
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
