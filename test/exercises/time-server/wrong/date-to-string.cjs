// fails: time
const net = require('net');
net.createServer((c) => {
  c.write(new Date().toString());
  c.write('\n');
  c.end();
}).listen(process.argv[2]);
