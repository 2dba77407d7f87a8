const fs = require('fs');
const net = require('net');
const fd = fs.openSync(__filename);
console.log(typeof fd, fd < 40);
fs.closeSync(fd);
for (const n of [0, 1, 2]) console.log(n, fs.fstatSync(n).isFile());
for (const n of [3, 4, 5]) { try { fs.writeSync(n + 990, 'x'); } catch (error) { console.log(error.code); } }
