const net = require('net');
const server = net.createServer(async (socket) => { socket.end(); server.close(); await null; throw new Error('rejected in a listener'); });
server.listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1').resume());
