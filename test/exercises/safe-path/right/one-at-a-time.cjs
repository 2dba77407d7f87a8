// Works on one path after the other.
const fs = require('node:fs');
const net = require('node:net');

const queue = [];
let busy = false;

function next() {
  if (busy || queue.length === 0) return;
  busy = true;
  const { path, client } = queue.shift();
  const done = (answer) => {
    busy = false;
    client.end(answer + '\n');
    next();
  };
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.end('hello\n');
  });
  const go = () => server.listen(path);
  server.on('listening', () => done('listening'));
  server.on('error', (e) => {
    if (e.code !== 'EADDRINUSE') return done('failed');
    if (!fs.lstatSync(path).isSocket()) return done('in the way');
    const call = net.createConnection(path);
    call.on('error', (e2) => {
      if (e2.code !== 'ECONNREFUSED') return done('failed');
      fs.unlinkSync(path);
      go();
    });
    call.on('connect', () => {
      call.destroy();
      done('taken');
    });
  });
  go();
}

net
  .createServer((client) => {
    client.on('error', () => {});
    client.on('data', (data) => {
      queue.push({ path: data.toString().trim(), client });
      next();
    });
  })
  .listen(process.argv[2], '127.0.0.1');
