// flags: --max-old-space-size=20
console.log('small heap'); const s = require('net').createServer().listen(0, '127.0.0.1', () => s.close());
