const net = require('net');
const server = net.createServer();

server.on('connection', function (conn) {
  conn.on('error', (err) => console.log(err.code));
  const d = new Date();
  conn.write(d.getFullYear().toString());
  conn.write('-' + ('0' + (d.getMonth() + 1)).slice(-2));
  conn.write('-' + ('0' + d.getDate()).slice(-2));
  conn.write(' ');
  conn.write(('0' + d.getHours()).slice(-2) + ':');
  conn.write(('0' + d.getMinutes()).slice(-2));
  conn.write('\n');
  conn.end();
});

// the port stays a string
server.listen(process.argv[2], '0.0.0.0');
