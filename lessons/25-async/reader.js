import { once } from 'node:events';
import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const call = async () => {
  const socket = net.connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
};
const socket = await call();
for await (const data of socket) {
  if (`${data}`.includes('2')) break;
}
console.log('after the loop');
try {
  await call();
} catch (error) {
  console.log('caught', Object(error).code);
}
console.log('net.promises:', 'promises' in net);
