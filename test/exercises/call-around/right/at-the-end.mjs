import net from 'node:net';

const server = net.createServer((client) => {
  client.on('error', () => {});
  let line = '';
  client.on('data', async (data) => {
    line += data;
    if (line.endsWith('\n')) client.end(await report(line.trim().split(' ')));
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');

async function report([port, ...addresses]) {
  let lines = '';
  for (const address of addresses) {
    const word = await call(Number(port), address);
    lines += `${address} ${word}\n`;
    if (word === 'open') return lines;
  }
  return lines;
}

function call(port, host) {
  const { promise, resolve } = withResolvers();
  const socket = net.connect({ port, host, timeout: 500 });
  socket.on('connect', () => resolve('open'));
  socket.on('error', () => resolve('failed'));
  socket.on('timeout', () => resolve('no answer'));
  return promise.finally(() => socket.destroy());
}

function withResolvers() {
  let resolve;
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
