import net from 'node:net';
import { Duplex } from 'node:stream';

const socket = net.connect(Number(process.argv[2]), '127.0.0.1');
let trouble;
socket.on('error', (error) => (trouble ??= error));
const closed = new Promise((resolve) => socket.on('close', resolve));

const isUp = await new Promise((resolve) => {
  socket.on('connect', () => resolve(true));
  socket.on('close', () => resolve(false));
});
if (!isUp) fail('never connected');
else {
  console.log('connected');
  try {
    const { readable } = Duplex.toWeb(socket);
    let rest = '';
    for await (const text of readable.pipeThrough(new TextDecoderStream('utf-8', { ignoreBOM: true }))) {
      const lines = `${rest}${text}`.split('\n');
      rest = lines.pop();
      for (const line of lines) {
        console.log(`heard: ${line}`);
        if (line === 'please close') socket.end();
      }
    }
    console.log('the other side has finished');
    socket.end();
  } catch (error) {
    trouble ??= error;
  }
  await closed;
  if (trouble) fail('lost');
  else console.log('closed');
}

function fail(what) {
  console.log(`${what}: ${trouble.code}`);
  process.exitCode = 1;
}
