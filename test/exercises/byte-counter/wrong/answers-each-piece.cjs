// fails: million
const net = require('net');
net.createServer((socket) => {
  let total = 0;
  let said = false;
  socket.on('error', () => {});
  socket.on('data', (data) => {
    total += data.length;
    said = true;
    socket.write(`${total}\n`);
  });
  socket.on('end', () => socket.end(said ? '' : '0\n'));
}).listen(process.argv[2]);
