require('http').get({ port: 1, host: '127.0.0.1' });
