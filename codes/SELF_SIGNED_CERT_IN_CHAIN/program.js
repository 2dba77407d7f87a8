import { readFileSync } from 'node:fs';
import tls from 'node:tls';

const port = Number(process.env.PORT ?? 8000);
const folder = new URL('../certificates/', import.meta.url);
const key = readFileSync(new URL('key.pem', folder));
const chain = ['leaf.pem', 'office.pem', 'root.pem'];
const files = chain.map((name) => new URL(name, folder));
const parts = files.map((file) => readFileSync(file));
const cert = Buffer.concat(parts);
const server = tls.createServer({ key, cert });

server.listen(port, '127.0.0.1', () => {
  const host = '127.0.0.1';
  const socket = tls.connect({ port, host });

  socket.on('error', (error) => {
    console.log(String(error));
    server.close();
  });
});
