// stdin: through a socket
const net = require('net');
const server = net.createServer((socket) => { socket.pipe(process.stdout); socket.on('end', () => server.close()); });
server.listen(0, '127.0.0.1', () => process.stdin.pipe(net.connect(server.address().port, '127.0.0.1')));
