import { Worker, isMainThread, parentPort } from 'node:worker_threads';
import net from 'node:net';
if (isMainThread) {
  // Which of the two comes first is chance.
  const [texts, messages] = [[], []];
  const worker = new Worker(new URL(import.meta.url), { stdout: true, argv: ['q'] });
  worker.stdout.on('data', (data) => texts.push(String(data)));
  worker.on('message', (message) => messages.push(message));
  worker.on('exit', (code) => console.log(texts, messages, code));
} else {
  console.log('from the worker');
  parentPort.postMessage([process.argv.slice(2), Object.getOwnPropertyNames(net.Socket.prototype).includes('emit')]);
}
