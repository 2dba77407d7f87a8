import net from 'node:net';
import readline from 'node:readline';

const server = net.createServer((client) => {
  client.on('error', () => {});
  const lines = readline.createInterface({ input: client });
  lines.on('error', () => {});
  lines.once('line', (line) => {
    const [port, ...places] = line.split(' ');
    const step = (index) => {
      if (index === places.length) return client.end();
      const socket = net.connect({ host: places[index], port: Number(port) });
      const timer = setTimeout(() => decide('no answer'), 500);
      const decide = (answer) => {
        clearTimeout(timer);
        socket.destroy();
        client.write(`${places[index]} ${answer}\n`);
        step(answer === 'open' ? places.length : index + 1);
      };
      socket.on('connect', () => decide('open'));
      socket.on('error', () => decide('failed'));
    };
    step(0);
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
