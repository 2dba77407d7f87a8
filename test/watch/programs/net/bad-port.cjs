require('net').createServer().listen(65536);
