import fs from 'node:fs';
import net from 'node:net';

// Knows its own places, and does not have to call these.
const own = new Map();

net
  .createServer((client) => {
    client.on('error', () => {});
    client.setEncoding('utf8');
    let text = '';
    client.on('data', (piece) => {
      text += piece;
      if (!text.includes('\n')) return;
      const path = text.slice(0, text.indexOf('\n'));
      text = '';
      if (own.has(path)) client.end('taken\n');
      else claim(path, (word) => client.end(`${word}\n`));
    });
  })
  .listen(process.argv[2], '127.0.0.1');

function claim(path, say) {
  const server = net.createServer();
  server.on('connection', (socket) => {
    socket.on('error', () => {});
    socket.resume().end('hello\n');
  });
  server.on('error', (error) => {
    if (error.code !== 'EADDRINUSE') say('failed');
    else if (!fs.statSync(path).isSocket()) say('in the way');
    else net.connect(path, () => say('taken')).on('error', () => {
      fs.unlinkSync(path);
      server.listen(path);
    });
  });
  server.on('listening', () => {
    own.set(path, server);
    say('listening');
  });
  server.listen(path);
}
