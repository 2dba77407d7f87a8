import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';

try {
  net.connect({ port, host, localAddress: 'localhost' });
} catch (error) {
  console.log(String(error));
}
