const net = require('net');
const util = require('util');
const s = new net.Socket();
s.on('x', () => console.log(util.inspect(new TypeError('shown'), { colors: false }), util.inspect({ e: new Error('nested') })));
s.emit('x');
s.on('error', (error) => console.log(error));
s.destroy(new Error('with properties', { cause: 'x' }));
