// fails only: late
import net from 'node:net';

const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  let number = 1;
  let patience;
  socket.on('error', () => {});
  socket.on('close', () => clearTimeout(patience));
  socket.on('drain', send);
  send();

  function send() {
    clearTimeout(patience);
    while (number <= 320) {
      const line = `${String(number++).padEnd(65_535, '.')}\n`;
      if (socket.write(line)) continue;
      patience = setTimeout(() => socket.destroy(), 1500);
      return;
    }
    socket.end();
  }
});
server.listen(process.argv[2]);
