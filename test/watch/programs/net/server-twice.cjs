const net = require('net');
const server = net.createServer();
server.listen(0, '127.0.0.1', () => {
  server.close(() => {
    console.log('closed once', server.address());
    server.listen(0, '127.0.0.1', () => { console.log('again'); server.close((error) => { console.log(error); server.close((e) => console.log(e.stack)); }); });
  });
});
