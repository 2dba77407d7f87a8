var net = require('net')
var count = 0, here = 0
setTimeout(function () {
  var server = net.createServer(function (s) {
    var gone = false
    function leave() {
      if (gone) return
      gone = true
      here = here - 1
    }
    s.on('end', leave)
    s.on('close', leave)
    s.on('error', leave)
    s.on('data', function () {})
    count = count + 1
    here = here + 1
    s.write(['visitor', count + ',', here, 'online\n'].join(' '))
  })
  server.listen(process.argv[2])
}, 1200)
