const tls = require('tls');
const { key, cert } = require('./_cert.cjs');
const server = tls.createServer({ key, cert }).listen(0, '127.0.0.1', () => {
  server.unref(); server.on('tlsClientError', () => {});
  tls.connect({ port: server.address().port, host: '127.0.0.1' });
});
