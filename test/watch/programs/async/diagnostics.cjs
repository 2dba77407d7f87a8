const dc = require('diagnostics_channel'); const net = require('net');
for (const name of ['net.client.socket', 'net.server.socket', 'tracing:net.server.listen:asyncStart', 'tracing:net.server.listen:asyncEnd', 'tracing:net.server.listen:error']) dc.subscribe(name, (m, n) => console.log(String(n), Object.keys(m).join(), m.socket?.constructor.name));
const server = net.createServer((s) => s.end()).listen(0, '127.0.0.1', () => { net.connect(server.address().port, '127.0.0.1').resume().on('close', () => server.close()); });
