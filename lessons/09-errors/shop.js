import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const places = [
  { address: host, family: 4 },
  { address: '::1', family: 6 },
];
/** @type {net.TcpNetConnectOpts} */
const shop = {
  port,
  host: 'shop.test',
  lookup: (_name, _options, tell) => {
    setImmediate(tell, null, places);
  },
};
const server = net.createServer((socket) => {
  socket.on('error', console.error).resume();
});
net.connect(shop).on('error', (error) => {
  const { code, syscall } = Object(error);
  console.log(error.name, code, syscall);
  server.listen(port, host);
});
