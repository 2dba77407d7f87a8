import cluster from 'node:cluster';
import net from 'node:net';

if (cluster.isPrimary) {
  const server = net.createServer({ pauseOnConnect: true }, (socket) => {
    socket.on('error', () => {});
    const worker = cluster.fork();
    worker.once('message', () => worker.send('yours', socket));
  });
  server.listen(Number(process.argv[2]), '127.0.0.1');
} else {
  process.on('message', (message, socket) => {
    if (message !== 'yours') return;
    answer(socket);
    socket.on('close', () => process.exit());
  });
  process.send('ready');
}

function answer(socket) {
  socket.setEncoding('utf8');
  socket.on('error', () => {});
  let rest = '';
  socket.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      if (line === 'crash') process.exit(1);
      socket.write(`${process.pid}: ${line}\n`);
    }
  });
}
