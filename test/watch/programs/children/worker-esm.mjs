import { Worker, isMainThread, parentPort } from 'node:worker_threads';
import net from 'node:net';
if (isMainThread) new Worker(new URL(import.meta.url), { stdout: true, argv: ['q'] }).on('message', (m) => console.log(m)).on('exit', (c) => console.log(c)).stdout.on('data', (d) => process.stdout.write(`[${d}]`));
else { console.log('from the worker'); parentPort.postMessage([process.argv.slice(2), Object.getOwnPropertyNames(net.Socket.prototype).includes('emit')]); }
