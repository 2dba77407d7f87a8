// flags: -
// mode: noargs
// stdin: const s = require('net').createServer().listen(0, '127.0.0.1', () => { console.log('from stdin', __filename, new Error('x').stack.split('\n').length); s.close(); });
