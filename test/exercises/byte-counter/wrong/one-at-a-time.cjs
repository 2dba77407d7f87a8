// fails: together
const net = require('node:net');
const queue = [];
let isBusy = false;
function next() {
  const socket = queue.shift();
  isBusy = socket !== undefined;
  if (!socket) return;
  let total = 0;
  socket.on('data', (data) => (total += data.length));
  socket.on('end', () => socket.end(`${total}\n`));
  socket.on('close', next);
  socket.resume();
}
const server = net.createServer({ allowHalfOpen: true, pauseOnConnect: true }, (socket) => {
  socket.on('error', () => {});
  queue.push(socket);
  if (!isBusy) next();
});
server.listen(process.argv[2]);
