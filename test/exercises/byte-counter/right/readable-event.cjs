'use strict';
var net = require('net');

function Counter(socket) {
  this.socket = socket;
  this.parts = [];
  socket.on('readable', this.read.bind(this));
  socket.on('end', this.answer.bind(this));
  socket.on('error', function (e) { console.log(e.message); });
}
Counter.prototype.read = function () {
  var chunk;
  while ((chunk = this.socket.read()) !== null) this.parts.push(chunk);
};
Counter.prototype.answer = function () {
  this.socket.end(Buffer.concat(this.parts).length + '\n');
};

setTimeout(function () {
  net.createServer(function (socket) { new Counter(socket); }).listen(process.argv[2]);
}, 1000);
