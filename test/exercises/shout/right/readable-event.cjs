const net = require('net');

net.createServer(onConnection).listen(Number(process.argv.at(-1)));

function onConnection(socket) {
  socket.setEncoding('utf8');
  socket.on('readable', () => {
    let text;
    while ((text = socket.read()) !== null) socket.write(text.toUpperCase());
  });
  socket.on('error', console.error);
}
