import net from 'node:net';
import { PassThrough, pipeline } from 'node:stream';

const port = Number(process.env.PORT ?? 8000);
const socket = net.connect(port, '127.0.0.1');

pipeline(socket, new PassThrough(), (error) => {
  console.log(String(error));
});
socket.once('data', () => socket.destroy());
