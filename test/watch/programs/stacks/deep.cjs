const net = require('net');
const deep = (n, f) => (n ? deep(n - 1, f) : f());
const s = new net.Socket();
for (const below of [0, 1, 5, 7, 8, 9, 15]) {
  s.removeAllListeners();
  s.on('x', () => deep(below, () => console.log(below, new Error('deep').stack)));
  s.emit('x');
  deep(below, () => s.emit('x'));
  deep(below, () => { try { net.connect(); } catch (error) { console.log(error.stack); } });
}
