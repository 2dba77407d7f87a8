const fs = require('fs');
const net = require('net');

// Looks and calls before it listens.
function kindOf(path) {
  try {
    return fs.lstatSync(path).isSocket() ? 'socket' : 'other';
  } catch {
    return 'none';
  }
}

net
  .createServer((client) => {
    client.on('error', () => {});
    client.on('data', (data) => {
      const path = String(data).split('\n')[0];
      const say = (word) => client.end(word + '\n');
      const take = () => {
        const server = net.createServer((socket) => {
          socket.on('error', () => {});
          socket.end('hello\n');
        });
        server.on('error', () => say('failed'));
        server.listen(path, () => say('listening'));
      };
      const kind = kindOf(path);
      if (kind === 'other') say('in the way');
      else if (kind === 'none') take();
      else {
        const call = net.connect(path);
        call.on('connect', () => {
          say('taken');
          call.end();
        });
        call.resume();
        call.on('error', (error) => {
          if (error.code !== 'ECONNREFUSED') return say('failed');
          fs.unlinkSync(path);
          take();
        });
      }
    });
  })
  .listen(+process.argv[2]);
