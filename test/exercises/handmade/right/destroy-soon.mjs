import net from 'node:net';

const rests = new WeakMap();

function onData(data) {
  if (!rests.has(this)) return;
  const rest = Buffer.concat([rests.get(this), data]);
  rests.set(this, rest);
  const end = rest.indexOf('\r\n\r\n');
  if (end < 0) return;
  const head = rest.subarray(0, end).toString('latin1').toLowerCase();
  const exact = rest.subarray(0, rest.indexOf('\r\n')).toString('latin1').split(' ');
  if (exact.length !== 3) {
    rests.delete(this);
    this.write('HTTP/1.1 400 Bad Request\r\n\r\n');
    this.destroySoon();
    return;
  }
  const length = head.includes('\r\ncontent-length:') ? Number.parseInt(head.split('\r\ncontent-length:')[1], 10) : 0;
  if (rest.length < end + 4 + length) return;
  const body = Buffer.from(`茶 ${exact[1]}`, 'utf8');
  this.write(Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n`), body]));
  if (/\r\nconnection:\s*close(\r\n|$)/.test(head)) {
    rests.delete(this);
    this.destroySoon();
    return;
  }
  rests.set(this, Buffer.alloc(0));
  onData.call(this, rest.subarray(end + 4 + length));
}

const server = new net.Server();
server.on('connection', (socket) => {
  rests.set(socket, Buffer.alloc(0));
  socket.on('data', onData);
  socket.on('error', () => rests.delete(socket));
});
server.listen(Number(process.argv[2]), '127.0.0.1');
