// one timer looks after all clients
var net = require('net')
var last = new Map()

setInterval(function () {
  last.forEach(function (time, socket) {
    if (Date.now() - time < 1000) return
    last.delete(socket)
    socket.end('too quiet\n')
  })
}, 50)

net.createServer(function (socket) {
  last.set(socket, Date.now())
  socket.on('data', function () { if (last.has(socket)) last.set(socket, Date.now()) })
  socket.on('close', function () { last.delete(socket) })
  socket.on('error', function (e) { console.error(e) })
}).listen(process.argv[2])
