const { fork } = require('child_process');
const net = require('net');
if (process.argv[2] === 'child') {
  process.on('message', (message, handle) => {
    if (message === 'socket') { handle.end('answered by the child'); process.disconnect(); }
  });
} else {
  const child = fork(__filename, ['child']);
  const server = net.createServer({ pauseOnConnect: true }, (socket) => { child.send('socket', socket, () => server.close()); });
  server.listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1').setEncoding('utf8').on('data', (t) => console.log(t)).on('close', () => console.log('close')));
}
