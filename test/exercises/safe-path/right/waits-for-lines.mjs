// A client may name several paths, one after the other: the answer to the first one ends the connection.
import fs from 'node:fs';
import net from 'node:net';

const CODES = { EADDRINUSE: occupied };

net
  .createServer((client) => {
    let rest = Buffer.alloc(0);
    client.on('error', () => {});
    client.on('data', (data) => {
      rest = Buffer.concat([rest, data]);
      const at = rest.indexOf(10);
      if (at < 0) return;
      client.pause();
      claim(rest.toString('utf8', 0, at), (word) => {
        client.resume();
        client.end(`${word}\n`);
      });
    });
  })
  .listen(process.argv[2], '127.0.0.1');

function claim(path, tell) {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.end(Buffer.from('hello\n'));
  });
  server.on('error', ({ code }) => (CODES[code] ?? failed)(path, tell));
  server.on('listening', () => tell('listening'));
  server.listen(path);
}

function failed(_path, tell) {
  tell('failed');
}

function occupied(path, tell) {
  if (!fs.statSync(path).isSocket()) return tell('in the way');
  const call = net.connect(path);
  call.on('connect', () => {
    call.end();
    call.resume();
    tell('taken');
  });
  call.on('error', ({ code }) => {
    if (code !== 'ECONNREFUSED') return failed(path, tell);
    fs.unlinkSync(path);
    claim(path, tell);
  });
}
