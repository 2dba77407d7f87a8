'use strict';
const net = require('node:net');
/** One connection over loopback; calls back with both ends. */
exports.pair = (then, options = {}) => {
  const server = net.createServer(options, (served) => {
    server.close();
    waiting.served = served;
    go();
  });
  const waiting = {};
  const go = () => waiting.served && waiting.client && then(waiting.client, waiting.served, server);
  server.listen(0, '127.0.0.1', () => {
    const client = net.connect({ port: server.address().port, host: '127.0.0.1', ...options }, () => {
      waiting.client = client;
      go();
    });
  });
  return server;
};
