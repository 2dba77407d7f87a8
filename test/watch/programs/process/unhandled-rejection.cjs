require('net').createServer().listen(0, '127.0.0.1', () => { Promise.reject(new Error('nobody cares')); });
