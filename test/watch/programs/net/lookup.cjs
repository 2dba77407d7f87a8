const net = require('net');
const server = net.createServer((socket) => socket.end()).listen(0, '127.0.0.1', () => {
  const client = net.connect({ port: server.address().port, host: 'made-up.example', lookup: (host, options, callback) => { console.log(host, options.all); callback(null, options.all ? [{ address: '127.0.0.1', family: 4 }] : '127.0.0.1', 4); } });
  client.on('lookup', (...args) => console.log('lookup', ...args));
  client.on('connectionAttempt', (ip, port, family) => console.log('attempt', ip, family));
  client.on('close', () => server.close()).resume();
});
