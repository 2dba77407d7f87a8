// fails: split
import net from 'node:net';
import { StringDecoder } from 'node:string_decoder';
net
  .createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => socket.write(new StringDecoder('utf8').write(data).toUpperCase()));
  })
  .listen(process.argv[2]);
