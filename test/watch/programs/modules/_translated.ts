type Port = number;

const net = require('node:net');
module.exports = net.createServer();
