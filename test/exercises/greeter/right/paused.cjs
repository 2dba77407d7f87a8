// advice: closes
const net = require('net');
// paused for ever: it never sees that the client has gone
net.createServer({ pauseOnConnect: true }, (socket) => socket.end('hello\n')).listen(process.argv[2]);
