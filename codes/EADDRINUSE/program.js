import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const first = net.createServer();
const second = net.createServer();

first.listen(port, '127.0.0.1', () => {
  second.listen(port, '127.0.0.1');
});
second.on('error', (error) => {
  console.log(String(error));
  first.close();
});
