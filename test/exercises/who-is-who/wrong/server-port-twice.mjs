// fails: server-side
import net from 'node:net';
const port = process.argv[2];
net
  .createServer((socket) => {
    const here = `127.0.0.1:${port}`;
    const there = `127.0.0.1:${port}`; // the client has a port of its own
    socket.end(`server: ${here} -> ${there}\nclient: ${there} -> ${here}\n`);
  })
  .listen(port, '127.0.0.1');
