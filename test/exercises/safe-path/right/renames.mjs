// Listens at a name of its own, and gives it the name that was asked for.
import fs from 'node:fs';
import net from 'node:net';

let count = 0;

function listenAt(path, say) {
  const own = `${path}.${(count += 1)}`;
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.end('hello\n');
  });
  server.on('error', () => say('failed'));
  server.listen(own, () => {
    fs.renameSync(own, path);
    say('listening');
  });
}

net
  .createServer((client) => {
    client.on('error', () => {});
    client.on('data', (data) => {
      const path = data.toString().trim();
      const say = (word) => client.end(`${word}\n`);
      let stats;
      try {
        stats = fs.lstatSync(path, { throwIfNoEntry: false });
      } catch {
        say('failed');
        return;
      }
      if (!stats) listenAt(path, say);
      else if (!stats.isSocket()) say('in the way');
      else {
        const call = net.connect(path, () => call.end() && say('taken'));
        call.resume();
        call.on('error', ({ code }) => (code === 'ECONNREFUSED' ? listenAt(path, say) : say('failed')));
      }
    });
  })
  .listen(process.argv[2], '127.0.0.1');
