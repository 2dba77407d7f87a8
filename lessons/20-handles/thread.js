import net from 'node:net';
import * as threads from 'node:worker_threads';

const port = Number(process.env.PORT ?? 8000);
threads.parentPort?.on('message', (socket) => {
  socket.resume();
  socket.end('hello from the thread');
});
if (threads.isMainThread) {
  const here = new URL(import.meta.url);
  const thread = new threads.Worker(here);
  const how = { pauseOnConnect: true };
  const server = net.createServer(how, (socket) => {
    socket.on('error', console.error);
    for (const list of [[], [Object(socket)]])
      try {
        thread.postMessage(socket, list);
      } catch (error) {
        console.log('not sent:', Object(error).name);
      }
  });
  server.listen(port, '127.0.0.1');
}
