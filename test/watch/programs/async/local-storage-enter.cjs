const { AsyncLocalStorage } = require('async_hooks'); const net = require('net');
const als = new AsyncLocalStorage(); als.enterWith(1); const s = new net.Socket();
s.on('x', () => { console.log(als.getStore()); als.enterWith(2); }); s.emit('x'); console.log(als.getStore());
