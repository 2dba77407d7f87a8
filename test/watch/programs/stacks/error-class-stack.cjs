const net = require('net');
class E extends Error { get stack() { return 'own stack'; } }
const s = new net.Socket();
s.on('x', () => { throw new E('m'); });
try { s.emit('x'); } catch (error) { console.log(error.stack); }
s.emit('x');
