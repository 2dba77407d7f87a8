import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const guest = net.connect(port, '127.0.0.1');
const garbled = net.connect(port, '127.0.0.1');

guest.on('error', console.error);
garbled.on('error', console.error);
guest.on('data', (data) => console.log(`${data}`));
garbled.on('data', (data) => console.log(`${data}`));

guest.write('["tea", "tea"]');
setTimeout(() => {
  garbled.write('two cups of tea');
}, 400);
garbled.setTimeout(2400, () => garbled.destroy());
