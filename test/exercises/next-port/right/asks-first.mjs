// looks who answers before it listens
import net from 'node:net';

const isTaken = (port) =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(true));
    probe.listen(port, () => probe.close(() => resolve(false)));
  });

let port = Number(process.argv[2]);
while (await isTaken(port)) port++;

net
  .createServer((socket) => socket.end(`${port}\n`))
  .listen(port, () => {
    console.log('Found a place!');
    console.log('listening on %d', port);
  });
