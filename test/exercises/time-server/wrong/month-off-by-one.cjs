// fails: time
var net = require('net')
function pad(n) { return n < 10 ? '0' + n : '' + n }
var server = net.createServer(function (socket) {
  var d = new Date()
  socket.end(d.getFullYear() + '-' + pad(d.getMonth()) + '-' + pad(d.getDate()) + ' ' + pad(d.getHours()) + ':' + pad(d.getMinutes()) + '\n')
})
server.listen(Number(process.argv[2]))
