// flags: --trace-warnings
const net = require('net');
const s = new net.Socket();
for (let n = 0; n < 12; n += 1) s.on('data', () => {});
const server = net.createServer();
for (let n = 0; n < 12; n += 1) server.addListener('connection', () => {});
for (let n = 0; n < 12; n += 1) server.once('close', () => {});
for (let n = 0; n < 12; n += 1) s.prependListener('end', () => {});
