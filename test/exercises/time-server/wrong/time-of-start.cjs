// fails: clock
const net = require('net');
const p = (n) => String(n).padStart(2, '0');
const d = new Date();
const text = `${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`;
net.createServer((socket) => socket.end(text)).listen(process.argv[2]);
