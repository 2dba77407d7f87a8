// fails only: shouts
import net from 'node:net';
// Who shouts, says everything with an exclamation mark.
net
  .createServer((socket) => {
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    socket.on('data', (text) => socket.write(text.toUpperCase().replaceAll('?', '?!')));
  })
  .listen(process.argv[2]);
