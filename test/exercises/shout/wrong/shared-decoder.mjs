// fails only: apart
import net from 'node:net';
import { StringDecoder } from 'node:string_decoder';
const decoder = new StringDecoder('utf8');
net
  .createServer((socket) => {
    socket.on('error', () => decoder.end());
    socket.on('data', (data) => socket.write(decoder.write(data).toUpperCase()));
  })
  .listen(process.argv[2]);
