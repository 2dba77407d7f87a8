const net = require('net');
const fs = require('fs');
const os = require('os');
const path = require('path');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corpus-'));
const file = path.join(folder, 's');
const server = net.createServer((socket) => socket.end('ipc')).listen(file, () => {
  console.log(server.address() === file, typeof server.address());
  const client = net.connect(file);
  client.on('data', (data) => console.log(String(data), client.remoteAddress, client.address())).on('close', () => { server.close(() => fs.rmdirSync(folder)); });
});
