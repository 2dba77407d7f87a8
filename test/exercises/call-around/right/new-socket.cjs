const net = require('node:net');

net
  .createServer((client) => {
    const chunks = [];
    client.on('error', () => undefined);
    client.on('data', (chunk) => {
      chunks.push(chunk);
      const all = Buffer.concat(chunks);
      if (all.at(-1) !== 10) return;
      const words = all.toString('latin1').trimEnd().split(' ');
      const port = Number(words.shift());
      const next = () => {
        const address = words.shift();
        if (address === undefined) return void client.end();
        const socket = new net.Socket();
        socket.setTimeout(500, () => {
          socket.destroy();
          client.write(address + ' no answer\n');
          next();
        });
        socket.on('error', () => {
          client.write(address + ' failed\n');
          next();
        });
        socket.connect(port, address, () => {
          socket.destroy();
          client.end(address + ' open\n');
        });
      };
      next();
    });
  })
  .listen(Number(process.argv[2]), '127.0.0.1');
