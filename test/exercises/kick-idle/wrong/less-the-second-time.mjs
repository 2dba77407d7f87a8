// fails: again
import net from 'node:net';
net
  .createServer((socket) => {
    let timer = setTimeout(leave, 1000);
    function leave() {
      socket.end('too quiet\n');
    }
    socket.on('data', () => {
      clearTimeout(timer);
      timer = setTimeout(leave, 600);
    });
    socket.on('close', () => clearTimeout(timer));
    socket.on('error', () => {});
  })
  .listen(process.argv[2]);
