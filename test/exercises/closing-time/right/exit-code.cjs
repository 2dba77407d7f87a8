'use strict';
const { createServer } = require('node:net');

const connections = new Set();
const server = createServer();
let state = 'open';

function shutDown() {
  if (state !== 'open') return;
  state = 'shutting';
  server.close((error) => {
    process.exitCode = error ? 1 : 0;
  });
  for (const connection of [...connections]) connection.end(Buffer.from('bye\n'));
  setTimeout(() => {
    for (const connection of [...connections]) connection.destroy();
  }, 1000);
}

server.on('connection', (connection) => {
  connections.add(connection);
  connection.once('data', shutDown);
  connection.on('data', () => {});
  connection.once('close', () => connections.delete(connection));
  connection.on('error', (error) => console.error(error.code));
});
server.listen(process.argv[2], '127.0.0.1');
