// fails: time
import net from 'node:net';
net
  .createServer((socket) => {
    const d = new Date();
    const shifted = new Date(d - d.getTimezoneOffset() * 60_000);
    socket.end(`${shifted.toISOString().slice(0, 16)}\n`);
  })
  .listen(process.argv[2]);
