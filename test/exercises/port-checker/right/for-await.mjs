import net from 'node:net';

const host = '127.0.0.1';
const server = net.createServer({ allowHalfOpen: true });
server.on('connection', async (client) => {
  client.on('error', () => {});
  try {
    let text = '';
    for await (const data of client) {
      text += data;
      if (!text.endsWith('\n')) continue;
      const port = Number(text);
      const answer = Number.isInteger(port) && port >= 1 && port < 65536 ? await call(port) : 'no port';
      client.end(`${answer}\n`);
      break;
    }
  } catch {
    // it broke off
  }
});
server.listen(Number(process.argv[2]), host);

function call(port) {
  const { promise, resolve } = deferred();
  const socket = net.connect({ port, host, timeout: 500 }, () => resolve('open'));
  socket.on('timeout', () => resolve('no answer')).on('error', () => resolve('refused'));
  return promise.finally(() => socket.destroy());
}

function deferred() {
  let resolve;
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
