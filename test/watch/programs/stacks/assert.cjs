const net = require('net');
const assert = require('assert');
const s = new net.Socket();
s.on('x', () => { try { assert(1 === 2); } catch (error) { console.log(error.message, error.stack); } });
s.emit('x');
s.on('y', () => assert.equal(1, 2));
s.emit('y');
