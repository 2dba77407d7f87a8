// fails only: taken
import fs from 'node:fs';
import net from 'node:net';

const front = net.createServer();
front.on('connection', (client) => {
  client.on('error', () => {});
  client.once('readable', () => {
    const path = String(client.read()).trim();
    claim(path).then(
      (word) => client.end(`${word}\n`),
      () => client.end('failed\n'),
    );
  });
});
front.listen(Number(process.argv[2]), '127.0.0.1');

const listening = (path) =>
  new Promise((resolve, reject) => {
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.resume();
      socket.end('hello\n');
    });
    server.on('listening', resolve);
    server.on('error', reject);
    server.listen({ path, readableAll: true, writableAll: true });
  });

const isAnswered = (path) =>
  new Promise((resolve, reject) => {
    const socket = net.connect(path);
    socket.on('connect', () => socket.resume());
    socket.on('end', () => resolve(true));
    socket.on('error', (error) => (error.code === 'ECONNREFUSED' ? resolve(false) : reject(error)));
  });

async function claim(path) {
  try {
    await listening(path);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    if (!fs.lstatSync(path).isSocket()) return 'in the way';
    if (await isAnswered(path)) return 'taken';
    fs.unlinkSync(path);
    await listening(path);
  }
  return 'listening';
}
