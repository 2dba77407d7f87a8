// Closes all servers when it is asked to end, so that nothing is left.
import fs from 'node:fs';
import net from 'node:net';

const servers = new Set();
const port = Number(process.argv[2]);

const front = net.createServer((client) => {
  client.on('error', (error) => console.error(error.message));
  client.on('data', async (data) => {
    const path = data.toString().trim();
    let answer = await start(path);
    if (answer === 'EADDRINUSE') answer = await replace(path);
    client.end(`${/^[A-Z]/.test(answer) ? 'failed' : answer}\n`);
  });
});

async function replace(path) {
  if (!fs.lstatSync(path).isSocket()) return 'in the way';
  const code = await call(path);
  if (code !== 'ECONNREFUSED') return code;
  fs.unlinkSync(path);
  return await start(path);
}

function start(path) {
  return new Promise((resolve) => {
    const server = net.createServer((socket) => {
      socket.on('error', (error) => console.error(error.message));
      socket.end('hello\n');
    });
    server.once('error', ({ code }) => resolve(code));
    server.listen(path, () => {
      servers.add(server);
      resolve('listening');
    });
  });
}

function call(path) {
  return new Promise((resolve) => {
    const socket = net.connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve('taken');
    });
    socket.once('error', ({ code }) => resolve(code));
  });
}

process.on('SIGINT', () => {
  for (const server of servers) server.close();
  process.exit();
});
front.listen(port, '127.0.0.1');
