const net = require('node:net');

const rude = net.connect(8000, '127.0.0.1');
rude.on('error', console.error);
rude.on('connect', () => {
  rude.write('hi');
  setTimeout(() => rude.resetAndDestroy(), 400);
});
