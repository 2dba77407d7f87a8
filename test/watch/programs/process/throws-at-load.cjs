const net = require('net');
throw new Error('at load');
