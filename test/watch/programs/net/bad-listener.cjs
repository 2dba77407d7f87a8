const net = require('net');
net.createServer().on('connection', 'not a function');
