import { once } from 'node:events';
import fs from 'node:fs/promises';
import net from 'node:net';

async function listen(path) {
  const server = net.createServer((socket) => socket.on('error', () => {}).end('hello\n'));
  server.listen(path);
  await once(server, 'listening');
}

async function answers(path) {
  const socket = net.connect(path);
  try {
    await once(socket, 'connect');
    return true;
  } catch (error) {
    if (error.code === 'ECONNREFUSED') return false;
    throw error;
  } finally {
    socket.destroy();
  }
}

async function claim(path) {
  try {
    await listen(path);
    return 'listening';
  } catch (error) {
    if (error.code !== 'EADDRINUSE') return 'failed';
  }
  try {
    if (!(await fs.lstat(path)).isSocket()) return 'in the way';
    if (await answers(path)) return 'taken';
    await fs.unlink(path);
    await listen(path);
    return 'listening';
  } catch {
    return 'failed';
  }
}

net
  .createServer((client) => {
    client.on('error', () => {});
    client.once('data', async (data) => client.end(`${await claim(String(data).trim())}\n`));
  })
  .listen(process.argv[2], '127.0.0.1');
