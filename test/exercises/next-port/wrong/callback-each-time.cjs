// fails: once
const net = require('net');
const server = net.createServer((socket) => socket.end(`${server.address().port}\n`));

function listen(port) {
  server.listen(port, '127.0.0.1', () => {
    console.log(`listening on ${server.address().port}`);
  });
}

let port = Number(process.argv[2]);
server.on('error', (error) => {
  if (error.code === 'EADDRINUSE') listen(++port);
});
listen(port);
