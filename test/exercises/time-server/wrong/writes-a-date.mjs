// fails: answer
import net from 'node:net';
net
  .createServer((socket) => {
    socket.write(new Date()); // neither text nor bytes
    socket.end('\n');
  })
  .listen(process.argv[2]);
