import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const options = { port, host, localAddress: host };
const server = net.createServer((socket) => {
  socket.resume();
});

server.listen(port, host, () => {
  const first = net.connect(options, () => {
    const { localPort } = first;
    const second = net.connect({ ...options, localPort });

    second.on('error', (error) => {
      console.log(String(error));
      first.end();
      server.close();
    });
  });
});
