import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const shop = [
  { address: '::1', family: 6 },
  { address: '127.0.0.1', family: 4 },
];
/** @type {net.TcpNetConnectOpts} */
const options = {
  port,
  host: 'shop.test',
  lookup: (_name, _options, tell) => {
    setImmediate(tell, null, shop);
  },
};
const socket = net.connect(options, () => {
  console.log('connected');
  socket.end();
});
socket.on('error', (error) => {
  console.log('message:', error.message);
});
