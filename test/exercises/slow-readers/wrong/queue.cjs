// fails: together
const net = require('net');
const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
const waiting = [];
let busy = false;
function next() {
  const socket = waiting.shift();
  busy = socket !== undefined;
  if (!socket) return;
  let n = 1;
  const more = () => {
    while (n <= 320) if (!socket.write(lineOf(n++))) return socket.once('drain', more);
    socket.end();
  };
  socket.once('close', next);
  if (socket.destroyed) return next();
  more();
}
net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => {});
  waiting.push(socket);
  if (!busy) next();
}).listen(process.argv[2]);
