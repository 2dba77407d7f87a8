const net = require('node:net');

const server = net.createServer({ allowHalfOpen: true });
server.on('connection', (client) => {
  client.on('error', (error) => console.error(error.code));
  var number = Buffer.alloc(0);
  client.on('data', (bytes) => {
    number = Buffer.concat([number, bytes]);
    const end = number.indexOf(10);
    if (end >= 0) check(number.toString('utf8', 0, end).trim(), (answer) => client.end(answer + '\n'));
  });
});
server.listen(process.argv[2], '127.0.0.1');

function check(text, tell) {
  let socket;
  if (text === '0') return tell('no port');
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
    socket.destroy();
    tell('open');
  });
  socket.on('error', () => {
    clearTimeout(timer);
    tell('refused');
  });
}
