const cluster = require('cluster');
const net = require('net');
cluster.schedulingPolicy = cluster.SCHED_NONE;
if (cluster.isPrimary) {
  cluster.fork().on('message', (port) => net.connect(port, '127.0.0.1').setEncoding('utf8').on('data', (t) => console.log(t)).on('close', () => { for (const w of Object.values(cluster.workers)) w.kill(); }));
  cluster.on('exit', (w, code, signal) => console.log(code, signal));
} else {
  const server = net.createServer((socket) => socket.end('directly')).listen(0, '127.0.0.1', () => process.send(server.address().port));
}
