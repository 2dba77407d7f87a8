'use strict';
var net = require('net');
var LIMIT = 1024;

function Reader(socket) {
  this.socket = socket;
  this.line = Buffer.alloc(LIMIT);
  this.used = 0;
  socket.on('readable', this.read.bind(this));
  socket.on('error', function (e) { console.log(e.message); });
}
Reader.prototype.read = function () {
  var chunk;
  while ((chunk = this.socket.read()) !== null) {
    for (var i = 0; i < chunk.length && !this.over; i++) this.take(chunk[i]);
  }
};
Reader.prototype.take = function (byte) {
  if (byte === 10) {
    this.socket.write('[' + this.line.toString('utf8', 0, this.used) + ']\n');
    this.used = 0;
  } else if (this.used === LIMIT) {
    this.over = true;
    this.socket.end('too long\n');
  } else {
    this.line[this.used++] = byte;
  }
};

net.createServer(function (socket) { new Reader(socket); }).listen(process.argv[2]);
