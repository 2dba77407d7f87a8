import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const server = net.createServer();

server.on('error', (error) => {
  console.log('event:', error.message);
  server.listen(0, host, () => server.close());
});

for (const wanted of [65536, port]) {
  try {
    server.listen({ host, port: wanted });
  } catch (error) {
    console.log('caught:', String(error));
  }
}
