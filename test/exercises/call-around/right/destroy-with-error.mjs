import net from 'node:net';

const late = new Error('no answer');

net
  .createServer((client) => {
    client.on('error', () => {});
    let line = '';
    client.on('data', (data) => {
      line += data.toString('utf8');
      if (line.endsWith('\n')) callAll(line.trimEnd().split(' '), client);
    });
  })
  .listen(Number(process.argv[2]), '127.0.0.1');

function callAll([port, address, ...others], client) {
  const socket = net.connect({ port: Number(port), host: address, timeout: 500 });
  socket.on('timeout', () => socket.destroy(late));
  socket.on('error', (error) => {
    client.write(`${address} ${error === late ? 'no answer' : 'failed'}\n`);
    if (others.length > 0) callAll([port, ...others], client);
    else client.end();
  });
  socket.on('connect', () => {
    socket.destroy();
    client.end(`${address} open\n`);
  });
}
