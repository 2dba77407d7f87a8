// the callback is handed over a single time, listen() is called without it afterwards
var net = require('net');
var port = parseInt(process.argv[2]);
var server = new net.Server(function (c) {
  c.on('error', console.log);
  c.end(port + '\n');
});
server.on('error', function (e) {
  if (e.code === 'EADDRINUSE') {
    console.log('port ' + port + ' is taken, moving on');
    server.close(function () {});
    server.listen(++port);
  }
});
server.listen(port, function () {
  console.log('listening on ' + port);
});
