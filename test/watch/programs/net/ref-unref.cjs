const net = require('net');
const server = net.createServer().listen(0, '127.0.0.1', () => {
  console.log(server.unref() === server);
  const timer = setTimeout(() => console.log('never'), 60000);
  timer.unref();
});
process.on('exit', (code) => console.log('exit', code));
