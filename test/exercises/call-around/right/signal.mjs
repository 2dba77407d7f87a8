import net from 'node:net';

const server = net.createServer();
server.on('connection', (client) => {
  client.setEncoding('utf8');
  client.on('error', () => {});
  let asked = '';
  client.on('data', (text) => {
    asked += text;
    const end = asked.indexOf('\n');
    if (end >= 0) start(client, asked.slice(0, end));
  });
});
server.listen(process.argv[2], '127.0.0.1');

function start(client, line) {
  const [port, ...queue] = line.split(' ');
  const next = () => {
    const host = queue.shift();
    if (!host) return client.end();
    const stop = new AbortController();
    const clock = setTimeout(() => stop.abort(), 500);
    const socket = net.connect({ port: Number(port), host, signal: stop.signal });
    socket.once('connect', () => {
      clearTimeout(clock);
      client.end(`${host} open\n`);
      socket.destroy();
    });
    socket.once('error', (error) => {
      clearTimeout(clock);
      client.write(`${host} ${error.name === 'AbortError' ? 'no answer' : 'failed'}\n`);
      next();
    });
  };
  next();
}
