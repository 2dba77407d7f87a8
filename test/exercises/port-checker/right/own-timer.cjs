const net = require('node:net');

const server = net.createServer();
server.on('connection', (client) => {
  client.on('error', (error) => console.error(error.code));
  client.on('data', (bytes) => check(bytes.toString().trim(), (answer) => client.end(answer + '\n')));
});
server.listen(process.argv[2], '127.0.0.1');

function check(text, tell) {
  let socket;
  try {
    socket = net.connect({ port: text, host: '127.0.0.1' });
  } catch {
    return tell('no port');
  }
  const timer = setTimeout(() => {
    socket.destroy();
    tell('no answer');
  }, 500);
  socket.on('connect', () => {
    clearTimeout(timer);
    socket.end();
    socket.resume();
    tell('open');
  });
  socket.on('error', () => {
    clearTimeout(timer);
    tell('refused');
  });
}
