const net = require('node:net');

// asks the socket how it is doing
const server = net.createServer({ allowHalfOpen: true }, (client) => {
  client.on('error', () => {});
  let line = '';
  client.on('readable', () => {
    for (let piece = client.read(); piece; piece = client.read()) line += piece;
    if (!line.endsWith('\n')) return;
    const port = +line;
    line = '';
    if (!(port >= 1 && port <= 65535) || port !== Math.floor(port)) {
      client.end('no port\n');
      return;
    }
    const socket = net.connect(port, '127.0.0.1');
    let refused = false;
    socket.on('error', () => {
      refused = true;
    });
    const since = Date.now();
    const look = setInterval(() => {
      const late = Date.now() - since >= 500;
      if (!refused && socket.connecting && !late) return;
      clearInterval(look);
      client.end(refused ? 'refused\n' : socket.connecting ? 'no answer\n' : 'open\n');
      socket.destroy();
    }, 20);
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
