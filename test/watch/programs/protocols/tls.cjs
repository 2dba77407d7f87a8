const tls = require('tls');
const { key, cert } = require('./_cert.cjs');
const server = tls.createServer({ key, cert }, (socket) => { console.log('secure', socket.getProtocol(), socket.encrypted, socket.constructor.name); socket.on('data', (d) => { socket.end(`echo ${d}`); }); });
server.listen(0, '127.0.0.1', () => {
  const client = tls.connect({ port: server.address().port, host: '127.0.0.1', ca: cert }, () => { console.log(client.authorized, client.getPeerCertificate().subject.CN, client.eventNames()); client.write('hi'); });
  client.setEncoding('utf8').on('data', (t) => console.log(t)).on('close', (h) => { console.log('close', h); server.close(); });
});
