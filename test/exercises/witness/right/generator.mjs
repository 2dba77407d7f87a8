import { once } from 'node:events';
import net from 'node:net';

async function* linesOf(socket) {
  let rest = '';
  for await (const text of socket.setEncoding('utf8')) {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    yield* lines;
  }
}

async function witness(port) {
  const socket = net.connect(port, '127.0.0.1');
  const closing = once(socket, 'close');
  closing.catch(() => {});
  try {
    await once(socket, 'connect');
  } catch (error) {
    return `never connected: ${error.code}`;
  }
  console.log('connected');
  try {
    for await (const line of linesOf(socket)) {
      console.log(`heard: ${line}`);
      if (line === 'please close') socket.end();
    }
    console.log('the other side has finished');
    await closing;
    return 'closed';
  } catch (error) {
    return `lost: ${error.code}`;
  }
}

const end = await witness(Number(process.argv[2]));
console.log(end);
process.exitCode = end === 'closed' ? 0 : 1;
