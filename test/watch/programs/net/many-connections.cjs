const net = require('net');
let served = 0;
const server = net.createServer((socket) => { served += 1; socket.end(String(served)); });
server.listen(0, '127.0.0.1', () => {
  let open = 60; let bytes = 0;
  for (let n = 0; n < 60; n += 1) net.connect(server.address().port, '127.0.0.1').on('data', (data) => { bytes += data.length; }).on('close', () => { open -= 1; if (!open) { console.log(served, bytes); server.close(); } });
});
