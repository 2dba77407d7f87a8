const net = require('net');
const names = (list) => list.map((h) => h.constructor.name).sort().join();
console.log(names(process._getActiveHandles()), process._getActiveRequests().length, process.getActiveResourcesInfo());
const server = net.createServer().listen(0, '127.0.0.1', () => {
  console.log(process.getActiveResourcesInfo().sort());
  const t = setTimeout(() => {}, 5000); setInterval(() => {}, 50).unref(); setImmediate(() => {});
  console.log(process.getActiveResourcesInfo().sort());
  server.on('connection', (served) => {
    console.log(process._getActiveHandles().filter((h) => h instanceof net.Server || h instanceof net.Socket).length);
    console.log(process.getActiveResourcesInfo().filter((n) => n !== 'TCPConnectWrap').sort());
    clearTimeout(t); served.end(); server.close();
  });
  net.connect(server.address().port, '127.0.0.1').resume();
});
