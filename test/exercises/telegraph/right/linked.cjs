'use strict';
const net = require('net');

const clients = [];
net
  .createServer({ noDelay: true }, function admit(client) {
    clients[clients.length] = client;
    client.on('data', function pass(chunk) {
      for (let index = 0; index < clients.length; index++) {
        const other = clients[index];
        if (other === client || other.destroyed || other.writableEnded) continue;
        other.write(chunk);
      }
    });
    client.on('error', function ignore() {});
    client.on('close', function forget() {
      const index = clients.indexOf(client);
      if (index >= 0) clients.splice(index, 1);
    });
  })
  .listen(+process.argv[2], '127.0.0.1');
