import { once } from 'node:events';
import net from 'node:net';

let places = 3;

async function* linesOf(socket) {
  let text = '';
  for await (const chunk of socket) {
    text += chunk;
    const lines = text.split('\n');
    text = lines.pop();
    yield* lines;
  }
}

async function serve(socket) {
  if (places === 0) {
    socket.resume().end('full\n');
    return;
  }
  places -= 1;
  let isIn = true;
  const giveBack = () => {
    if (isIn) places += 1;
    isIn = false;
  };
  const late = setTimeout(() => {
    giveBack();
    socket.end('too slow\n');
  }, 1000);
  socket.once('close', giveBack);
  try {
    for await (const line of linesOf(socket)) {
      if (!isIn) continue;
      late.refresh();
      if (!socket.write(`${line}: yes\n`)) await once(socket, 'drain');
    }
  } catch {
    socket.destroy();
  } finally {
    clearTimeout(late);
    giveBack();
  }
}

const server = net.createServer((socket) => {
  socket.on('error', () => {});
  serve(socket);
});
server.listen(Number(process.argv[2]), '127.0.0.1');
