// flags: --expose-internals --no-warnings
const { internalBinding } = require('internal/test/binding'); const net = require('net'); console.log(typeof internalBinding('tcp_wrap').TCP, typeof require('internal/net').isIP); const s = net.createServer().listen(0, '127.0.0.1', () => s.close());
