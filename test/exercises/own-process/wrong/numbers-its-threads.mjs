// fails only: own
import net from 'node:net';
import { isMainThread, parentPort, threadId, Worker } from 'node:worker_threads';

if (isMainThread) {
  const server = net.createServer({ allowHalfOpen: true }, (socket) => {
    const thread = new Worker(new URL(import.meta.url));
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    socket.on('data', (data) => thread.postMessage(data));
    socket.on('end', () => thread.postMessage(null));
    socket.on('close', () => thread.terminate());
    thread.on('message', (text) => socket.write(text));
    thread.on('exit', () => socket.end());
  });
  server.listen(Number(process.argv[2]), '127.0.0.1');
} else {
  let rest = '';
  parentPort.on('message', (data) => {
    if (data === null) process.exit();
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      if (line === 'crash') process.exit(1);
      parentPort.postMessage(`${process.pid + threadId}: ${line}\n`);
    }
  });
}
