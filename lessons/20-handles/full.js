import cluster from 'node:cluster';
import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
if (cluster.worker) {
  const { id } = cluster.worker;
  const server = net.createServer((socket) => {
    socket.on('error', console.error);
    socket.resume().write(`I am ${id}`);
  });
  server.maxConnections = 1;
  server.dropMaxConnection = id === 2;
  server.on('drop', () => console.log(id, 'drops'));
  server.listen(port, '127.0.0.1');
  console.log('worker', id, server.dropMaxConnection);
} else {
  cluster.schedulingPolicy = cluster.SCHED_RR;
  cluster.on('listening', ({ id }) => {
    console.log(id, 'listens');
    if (id < 2) cluster.fork();
  });
  cluster.fork();
}
