const net = require('net');
new net.Socket().setTimeout('soon');
