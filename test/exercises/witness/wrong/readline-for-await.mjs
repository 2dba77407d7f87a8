// fails: joined
import { once } from 'node:events';
import net from 'node:net';
import { createInterface } from 'node:readline';

const socket = net.connect(+process.argv[2], '127.0.0.1');
const closed = new Promise((resolve) => {
  let failure;
  socket.on('error', (error) => (failure = error));
  socket.on('close', () => resolve(failure));
});

try {
  await once(socket, 'connect');
  console.log('connected');
  for await (const line of createInterface({ input: socket })) {
    console.log(`heard: ${line}`);
    if (line === 'please close') socket.end();
  }
  if (socket.readableEnded) console.log('the other side has finished');
  const failure = await closed;
  if (failure) throw Object.assign(failure, { afterwards: true });
  console.log('closed');
} catch (error) {
  console.log(`${socket.bytesRead > 0 || error.afterwards ? 'lost' : 'never connected'}: ${error.code}`);
  process.exitCode = 1;
}
