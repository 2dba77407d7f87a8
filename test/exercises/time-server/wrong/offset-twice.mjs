// fails: local
import net from 'node:net';
// the wrong sign: away from local time
const local = () => new Date(Date.now() + new Date().getTimezoneOffset() * 60000);
net
  .createServer((socket) => {
    socket.end(local().toISOString().slice(0, 16).replace('T', ' ') + '\n');
  })
  .listen(+process.argv[2]);
