import { on, once } from 'node:events';
import net from 'node:net';

const socket = net.connect(Number(process.argv[2]), '127.0.0.1');
let rest = '';
let stage = 'never connected';
try {
  await once(socket, 'connect');
  stage = 'lost';
  console.log('connected');
  socket.setEncoding('utf8');
  const closing = once(socket, 'close');
  closing.catch(() => undefined);
  for await (const [text] of on(socket, 'data', { close: ['end'] })) {
    const lines = (rest + text).split(/\n/);
    rest = lines.pop();
    for (const line of lines) {
      console.log(`heard: ${line}`);
      if (line === 'please close') socket.end();
    }
  }
  console.log('the other side has finished');
  await closing;
  console.log('closed');
} catch (error) {
  console.log(`${stage}: ${error.code}`);
  process.exitCode = 1;
}
