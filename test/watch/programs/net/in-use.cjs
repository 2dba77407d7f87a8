const net = require('net');
const first = net.createServer().listen(0, '127.0.0.1', () => {
  const second = net.createServer();
  second.on('error', (error) => {
    console.log(error.code, error.syscall, error.address, error.stack.replace(/:\d{4,5}\b(?!:)/g, ':PORT'));
    first.close();
  });
  second.listen(first.address().port, '127.0.0.1');
});
