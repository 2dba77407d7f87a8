const net = require('net');
new net.Socket().write({});
