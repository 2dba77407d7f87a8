import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const places = [
  { address: '::1', family: 6 },
  { address: '127.0.0.1', family: 4 },
];
/** @type {net.TcpNetConnectOpts} */
const shop = {
  port,
  host: 'shop.test',
  lookup: (_name, _options, tell) => {
    setImmediate(tell, null, places);
  },
};
const socket = net.connect(shop, () => socket.end());
socket.on('error', (error) => {
  console.log('message:', error.message);
});
