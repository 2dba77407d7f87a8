const net = require('net');
const util = require('util');

const server = net.createServer();
server.listen(process.argv.pop());
server.on('listening', () => console.log('listening on %d', server.address().port));
server.on('connection', (sock) => {
  sock.on('error', (err) => console.log('socket error', err.code));
  const t = new Date();
  const line = util.format(
    '%s-%s-%s %s:%s\n',
    t.getFullYear(),
    t.getMonth() < 9 ? '0' + (t.getMonth() + 1) : t.getMonth() + 1,
    t.getDate() < 10 ? '0' + t.getDate() : t.getDate(),
    t.getHours() < 10 ? '0' + t.getHours() : t.getHours(),
    t.getMinutes() < 10 ? '0' + t.getMinutes() : t.getMinutes(),
  );
  sock.write(line);
  sock.destroySoon();
});
