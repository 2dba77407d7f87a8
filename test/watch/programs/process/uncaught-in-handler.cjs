process.on('uncaughtException', () => { throw new Error('again'); });
require('net').createServer().listen(0, '127.0.0.1', () => { throw new Error('once'); });
