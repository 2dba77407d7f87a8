const { Worker, isMainThread, parentPort, workerData } = require('worker_threads');
const net = require('net');
if (isMainThread) {
  const worker = new Worker(__filename, { workerData: 5 });
  worker.on('message', (m) => console.log(m)).on('exit', (c) => console.log('exit', c)).on('online', () => console.log('online'));
} else {
  const server = net.createServer((s) => { console.trace('in worker'); s.end('w'); }).listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1').on('data', (d) => { parentPort.postMessage([String(d), workerData, process.execArgv, process.env.NODE_OPTIONS, Object.keys(require.cache).length, process._preload_modules, net.connect.toString().length, Object.keys(process.env).filter((n) => /LESSON/.test(n))]); server.close(); }));
}
