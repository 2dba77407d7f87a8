import { readFileSync } from 'node:fs';
import tls from 'node:tls';

const port = Number(process.env.PORT ?? 8000);
const folder = new URL('../certificates/', import.meta.url);
const key = readFileSync(new URL('key.pem', folder));
const cert = readFileSync(new URL('expired.pem', folder));
const server = tls.createServer({ key, cert });

server.listen(port, '127.0.0.1', () => {
  const host = '127.0.0.1';
  const socket = tls.connect({ port, host, ca: cert });

  socket.on('error', (error) => {
    console.log(String(error));
    server.close();
  });
});
