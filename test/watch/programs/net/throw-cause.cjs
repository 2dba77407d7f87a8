const net = require('net');
net.connect({ port: 1, host: '127.0.0.1' }).on('error', (error) => {
  throw new Error('could not connect', { cause: error });
});
