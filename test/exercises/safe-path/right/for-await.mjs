import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';

const greet = (socket) => {
  socket.on('error', () => {});
  socket.end('hello\n');
};

async function tryToListen(path) {
  const server = net.createServer(greet);
  try {
    await once(server.listen(path), 'listening');
    return '';
  } catch (error) {
    return error.code;
  }
}

async function tryToCall(path) {
  const socket = net.connect(path);
  try {
    await once(socket, 'connect');
    return '';
  } catch (error) {
    return error.code;
  } finally {
    socket.destroy();
  }
}

async function answerTo(path) {
  for (;;) {
    const problem = await tryToListen(path);
    if (problem === '') return 'listening';
    if (problem !== 'EADDRINUSE') return 'failed';
    if (!fs.lstatSync(path, { throwIfNoEntry: false })?.isSocket()) return 'in the way';
    const refusal = await tryToCall(path);
    if (refusal === '') return 'taken';
    if (refusal !== 'ECONNREFUSED') return 'failed';
    fs.rmSync(path, { force: true });
  }
}

const front = net.createServer(async (client) => {
  try {
    for await (const data of client) {
      client.end(`${await answerTo(data.toString().trim())}\n`);
      await once(client, 'close');
    }
  } catch {
    client.destroy();
  }
});
front.listen(process.argv[2], '127.0.0.1');
