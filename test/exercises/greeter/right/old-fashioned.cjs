'use strict'
var net = require('net')
var port = parseInt(process.argv[2], 10)
var server = new net.Server()
server.addListener('connection', onConnection)
server.listen(port, '127.0.0.1', 10, function () {
  console.log('Greeter is listening at port %d.', port)
})
function onConnection (c) {
  c.setNoDelay()
  c.setTimeout(5000)
  c.once('timeout', function () { c.destroy() })
  c.on('error', function () {})
  c.end(new Buffer.from('aGVsbG8K', 'base64'))
}
