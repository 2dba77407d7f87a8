import net from 'node:net';

const host = '127.0.0.1';
net
  .createServer({ allowHalfOpen: true }, (client) => {
    client.on('error', () => {});
    let [text, isAsked] = ['', false];
    client.on('data', (data) => {
      text += data;
      if (isAsked || !text.includes('\n')) return;
      isAsked = true;
      const port = Number(text.split('\n', 1)[0]);
      if (!Number.isInteger(port) || port < 1 || port > 65_535) return client.end('no port\n');
      const socket = net.connect({ port, host, timeout: 500 });
      const say = (answer) => {
        client.end(`${answer}\n`);
        socket.destroy();
      };
      socket.once('connect', () => say('open'));
      socket.once('error', () => say('refused'));
      socket.once('timeout', () => say('no answer'));
    });
  })
  .listen(Number(process.argv[2]), host);
