// fails only: stubborn
import net from 'node:net';
net
  .createServer((socket) => {
    socket.setTimeout(1000);
    socket.on('timeout', () => {
      socket.write('too quiet\n');
      socket.end();
    });
    socket.on('error', (error) => {
      if (error.code !== 'ECONNRESET') throw error;
    });
    socket.resume();
  })
  .listen(process.argv[2]);
