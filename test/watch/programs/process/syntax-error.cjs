const net = require('net');
const a = ;
