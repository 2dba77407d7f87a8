import net from 'node:net';
const server = net.createServer((socket) => {
  null.property;
});
server.listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1'));
