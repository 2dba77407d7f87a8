import fs from 'node:fs';
import net from 'node:net';

const front = net.createServer((client) => {
  client.on('error', console.error);
  client.on('data', (data) => {
    const path = data.toString().trim();
    const server = net.createServer((socket) => {
      socket.on('error', console.error);
      socket.end('second');
    });

    function take() {
      fs.rmSync(path, { force: true });
      server.listen(path);
    }

    const call = net.connect(path, () => call.end());
    call.on('error', take);
  });
});

front.listen(Number(process.argv[2]), '127.0.0.1');
