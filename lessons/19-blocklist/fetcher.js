import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const inside = new net.BlockList();
inside.addSubnet('127.0.0.0', 8);
const place = { address: '127.0.0.1', family: 4 };
/** @type {net.LookupFunction} */
const lookup = (_name, _options, tell) => {
  setImmediate(tell, null, [place]);
};

for (const host of ['127.0.0.1', 'news.test']) {
  const isInside = inside.check(host);
  console.log(host, 'is inside:', isInside);
  if (isInside) continue;
  const socket = net.connect({ port, host, lookup });
  socket.on('connect', () => console.log('got in'));
  socket.on('error', (error) => {
    console.log('no:', error.message);
  });
}
