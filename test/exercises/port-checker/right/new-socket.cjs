const { Server, Socket } = require('node:net');

new Server({ allowHalfOpen: true }, (client) => {
  client.on('error', () => undefined);
  let digits = '';
  client.on('data', (data) => {
    digits += data.toString('ascii');
    if (digits.at(-1) !== '\n') return;
    const number = +digits;
    if (!(number && number < 65536 && number > 0 && Number.isInteger(number))) return void client.end('no port\n');
    const socket = new Socket();
    socket.setTimeout(500, () => {
      client.end('no answer\n');
      socket.destroy();
    });
    socket.on('error', () => client.end('refused\n'));
    socket.connect(number, '127.0.0.1', () => {
      client.end('open\n');
      socket.destroy();
    });
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
