const fs = require('fs');
const net = require('net');
const { pipeline } = require('stream');

// What it says to a client is made by a generator.
async function* answers(source) {
  for await (const data of source) {
    yield `${await claim(data.toString().trim())}\n`;
    return;
  }
}

function claim(path) {
  return new Promise((resolve) => {
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      pipeline(['hello\n'], socket, () => {});
    });
    server.on('error', (error) => {
      if (error.code !== 'EADDRINUSE') return resolve('failed');
      if (!fs.lstatSync(path).isSocket()) return resolve('in the way');
      net
        .connect(path)
        .on('connect', function () {
          this.destroy();
          resolve('taken');
        })
        .on('error', (refusal) => {
          if (refusal.code !== 'ECONNREFUSED') return resolve('failed');
          fs.rmSync(path);
          server.listen(path);
        });
    });
    server.listen(path, () => resolve('listening'));
  });
}

net
  .createServer({ allowHalfOpen: true }, (client) => {
    pipeline(client, answers, client, () => {});
  })
  .listen(process.argv[2], '127.0.0.1');
