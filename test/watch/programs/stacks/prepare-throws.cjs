const net = require('net');
const s = new net.Socket();
Error.prepareStackTrace = () => { throw new Error('not prepared'); };
s.on('x', () => { try { console.log(new Error('a').stack); } catch (error) { Error.prepareStackTrace = undefined; console.log(error.message); } });
s.emit('x');
