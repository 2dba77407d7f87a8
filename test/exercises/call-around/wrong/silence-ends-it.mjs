// fails: silent
import net from 'node:net';

const host = '127.0.0.1';

const server = net.createServer((client) => {
  client.on('error', () => {
    // This client is gone. What was called for it ends by itself.
  });
  let text = '';
  client.on('data', (data) => {
    text += data.toString();
    if (!text.endsWith('\n')) return;
    const [port, ...addresses] = text.trim().split(' ');
    callNext(Number(port), addresses);
  });

  /** @type {(port: number, addresses: string[]) => void} */
  const callNext = (port, [address, ...others]) => {
    if (address === undefined || client.destroyed) {
      client.end();
      return;
    }
    const socket = net.connect({ port, host: address, timeout: 500 });
    /** @type {(result: string, next: string[]) => void} */
    const tell = (result, next) => {
      socket.destroy();
      client.write(`${address} ${result}\n`);
      callNext(port, next);
    };
    socket.on('connect', () => tell('open', []));
    socket.on('timeout', () => tell('no answer', []));
    socket.on('error', () => tell('failed', others));
  };
});

server.listen(Number(process.argv[2]), host);
