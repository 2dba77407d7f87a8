const { fork } = require('child_process');
const net = require('net');
if (process.argv[2] === 'child') {
  process.on('message', (message, server) => { server.on('connection', (socket) => { socket.end('child here'); server.close(); process.disconnect(); }); process.send('ready'); });
} else {
  const child = fork(__filename, ['child']);
  const server = net.createServer(() => console.log('not here'));
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    child.send('server', server);
    child.on('message', () => { server.close(); net.connect(port, '127.0.0.1').setEncoding('utf8').on('data', (t) => console.log(t)); });
  });
}
