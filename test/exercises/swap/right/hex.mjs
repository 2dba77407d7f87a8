import net from 'node:net';
const box = new Map();
net.createServer({ allowHalfOpen: true }, (socket) => {
  const hex = [];
  socket.on('data', (data) => hex.push(data.toString('hex')));
  socket.on('end', () => {
    const [[other, theirs] = []] = box;
    if (!other) {
      box.set(socket, hex.join(''));
      return;
    }
    box.delete(other);
    other.end(hex.join(''), 'hex');
    socket.end(theirs, 'hex');
  });
  socket.on('error', (error) => console.log('error', error.message));
}).listen(Number(process.argv[2]), 'localhost');
