// fails only: fifty
const net = require('net');
const clients = [];
net.createServer((socket) => {
  clients.push(socket);
  socket.on('error', () => {});
  socket.on('close', () => clients.splice(clients.indexOf(socket), 1));
  socket.on('data', (data) => clients.forEach((client) => client.write(data)));
}).listen(process.argv[2]);
