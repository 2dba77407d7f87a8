import net from 'node:net';
import { StringDecoder } from 'node:string_decoder';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer();
const decoder = new StringDecoder('utf8');

server.on('connection', (socket) => {
  socket.on('error', console.error);
  socket.on('data', (data) => {
    const text = decoder.write(data);
    console.log({ text });
  });
});

server.listen(port, '127.0.0.1');
