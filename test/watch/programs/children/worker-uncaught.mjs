import { Worker } from 'node:worker_threads';
new Worker('process.exit(5)', { eval: true }).on('exit', (c) => { console.log(c); new Worker('throw new Error("nobody listens")', { eval: true }); });
