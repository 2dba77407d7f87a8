const { Readable } = require('stream'); new Readable({ read() { throw new Error('in read'); } }).resume();
