import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const here = { host: '127.0.0.1', port };
const handle = new net.BoundSocket(here);
console.log('has a number:', handle.fd() > 2);
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  console.log('from', socket.remotePort);
  socket.resume();
  socket.end('hello');
  server.close();
});

server.listen({ handle });
const again = () => new net.BoundSocket(here);
const ask = () => handle.address();
for (const attempt of [again, ask])
  try {
    console.log(attempt());
  } catch (error) {
    console.log('thrown:', Object(error).code);
  }
