'use strict';
const { lstat, unlink } = require('fs');
const { createServer, createConnection } = require('net');

createServer((client) => {
  client.on('error', () => client.destroy());
  client.on('data', (chunk) => {
    const path = chunk.toString().replace(/\r?\n$/, '');
    const reply = (word) => client.end(`${word}\n`);
    const server = createServer((s) => s.on('error', () => s.destroy()).end('hello\n'));
    server.on('error', (e) => {
      switch (e.code) {
        case 'EADDRINUSE':
          return lstat(path, (problem, stats) => {
            if (problem) return reply('failed');
            if (!stats.isSocket()) return reply('in the way');
            const call = createConnection({ path });
            call.setTimeout(2000, () => reply('taken'));
            call.on('connect', () => reply('taken') && call.destroy());
            call.on('error', (e2) => {
              switch (e2.code) {
                case 'ECONNREFUSED':
                  return unlink(path, () => server.listen(path));
                default:
                  return reply('failed');
              }
            });
          });
        default:
          return reply('failed');
      }
    });
    server.on('listening', () => reply('listening'));
    server.listen(path);
  });
}).listen({ port: process.argv[2], host: 'localhost' });
