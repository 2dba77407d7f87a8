const { Worker, SHARE_ENV } = require('worker_threads');
const code = 'require("worker_threads").parentPort.postMessage([Object.keys(process.env).filter((n) => /NODE|LESSON/.test(n)), process.execArgv])';
new Worker(code, { eval: true, env: SHARE_ENV }).on('message', (m) => { console.log(m); new Worker(code, { eval: true, env: {}, execArgv: [] }).on('message', (m) => console.log(m)); });
