const { createHook } = require('async_hooks'); const fs = require('fs'); const net = require('net');
const seen = {}; const hook = createHook({ init(id, type) { seen[type] = (seen[type] ?? 0) + 1; } }).enable();
const server = net.createServer((s) => { s.end('x'); server.close(); }).listen(0, '127.0.0.1', () => { net.connect(server.address().port, '127.0.0.1').resume().on('close', () => { hook.disable(); }); });
process.on('exit', () => fs.writeSync(1, JSON.stringify(Object.entries(seen).filter(([n]) => n !== 'TickObject').sort()) + '\n'));
