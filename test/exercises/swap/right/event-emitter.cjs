const { EventEmitter } = require('events');
const net = require('net');
const hall = new EventEmitter();
net.createServer({ allowHalfOpen: true }, (socket) => {
  const pieces = [];
  socket.on('error', () => {});
  socket.on('data', (d) => pieces.push(d));
  socket.on('end', () => {
    const text = Buffer.concat(pieces);
    const met = hall.emit('finished', text, (theirs) => socket.end(theirs));
    if (!met)
      hall.once('finished', (theirs, reply) => {
        reply(text);
        socket.end(theirs);
      });
  });
}).listen(Number(process.argv[2]));
