// fails only: waits
const net = require('node:net');
net
  .createServer({ allowHalfOpen: true }, (socket) => {
    let total = 0;
    let timer;
    const answer = () => socket.end(`${total}\n`);
    socket.on('data', (data) => {
      total += data.length;
      clearTimeout(timer);
      timer = setTimeout(answer, 1_800);
    });
    socket.on('end', () => {
      clearTimeout(timer);
      answer();
    });
    socket.on('error', () => clearTimeout(timer));
  })
  .listen(process.argv[2]);
