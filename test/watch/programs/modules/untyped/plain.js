const net = require('net'); console.log(typeof require, net.isIP('x'));
