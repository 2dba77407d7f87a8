const net = require('node:net');

const visitor = net.connect(8000, '127.0.0.1');
visitor.on('error', console.error);
visitor.resume();
visitor.on('connect', () => {
  setTimeout(() => visitor.end(), 300);
});
