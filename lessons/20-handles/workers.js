import cluster from 'node:cluster';
import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
if (cluster.worker) {
  const me = cluster.worker;
  const server = net.createServer((socket) => {
    socket.on('error', console.error);
    socket.resume().end(`I am ${me.id}`);
  });
  server.on('listening', () => me.send('listens'));
  server.on('error', (error) => me.send(`${error}`));
  const exclusive = me.id === 3;
  const host = '127.0.0.1';
  server.listen({ port, host, exclusive });
  console.log('worker', me.id, exclusive);
} else {
  cluster.schedulingPolicy = cluster.SCHED_RR;
  cluster.on('message', ({ id }, text) => {
    console.log(id, text);
    if (id < 3) cluster.fork();
  });
  cluster.fork();
}
