const cluster = require('cluster');
const net = require('net');
if (cluster.isPrimary) {
  const worker = cluster.fork({ ROLE: 'w' });
  cluster.on('online', () => console.log('online')).on('listening', (w, address) => {
    console.log('listening', address.address, address.addressType);
    net.connect(address.port, '127.0.0.1').setEncoding('utf8').on('data', (t) => console.log(t)).on('close', () => worker.disconnect());
  }).on('exit', (w, code, signal) => console.log('exit', code, signal, w.exitedAfterDisconnect));
} else {
  net.createServer((socket) => socket.end(`worker ${cluster.worker.id} ${process.env.ROLE} ${process.execArgv.length} ${process.env.NODE_OPTIONS}`)).listen(0, '127.0.0.1');
}
