const net = require('net');
for (let object = new net.Socket(); object; object = Object.getPrototypeOf(object)) console.log(object.constructor?.name, Object.getOwnPropertyNames(object).length);
for (let object = net.createServer(); object; object = Object.getPrototypeOf(object)) console.log(object.constructor?.name, Object.getOwnPropertyNames(object).length);
