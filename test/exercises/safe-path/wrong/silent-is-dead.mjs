// fails only: taken
import fs from 'node:fs';
import net from 'node:net';

const front = net.createServer((client) => {
  client.on('error', () => {});
  client.on('data', (data) => {
    claim(data.toString().trim(), (answer) => client.end(`${answer}\n`));
  });
});

function claim(path, tell) {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.end('hello\n');
  });
  server.on('listening', () => tell('listening'));
  server.on('error', ({ code }) => {
    if (code === 'EADDRINUSE') look();
    else tell('failed');
  });
  server.listen(path);

  function look() {
    if (!fs.lstatSync(path).isSocket()) return tell('in the way');
    const call = net.connect(path);
    let isAlive = false;
    const settle = () => {
      if (isAlive) return tell('taken');
      fs.rmSync(path);
      server.listen(path);
    };
    call.on('data', () => {
      isAlive = true;
      call.destroy();
    });
    // Who says nothing is taken to be dead.
    call.setTimeout(100, () => call.destroy());
    call.on('error', () => {});
    call.on('close', settle);
  }
}

front.listen(Number(process.argv[2]), '127.0.0.1');
