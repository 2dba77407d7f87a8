// fails: answer
const net = require('net');
net.createServer((socket) => {
  for (;;) console.log('a client is here: ' + socket.remotePort);
}).listen(process.argv[2]);
