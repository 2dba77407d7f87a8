import net from 'node:net';

let port = Number(process.argv[2]);
const server = net.createServer();

server.on('connection', (socket) => {
  let text = '';
  socket.on('error', (error) => console.log('socket:', error.message));
  socket.on('data', (data) => {
    text += data;
  });
  socket.on('end', () => {
    socket.end(`${answerTo(text)}\n`);
  });
});

function answerTo(text = '') {
  try {
    const order = JSON.parse(text);
    if (Array.isArray(order)) return `${order.length} cups`;
  } catch (error) {
    console.log('caught:', String(error));
  }
  return 'no order';
}

server.on('error', (error) => {
  if (!('code' in error) || error.code !== 'EADDRINUSE') throw error;
  port += 1;
  server.listen(port, '127.0.0.1');
});

server.listen(port, '127.0.0.1');
