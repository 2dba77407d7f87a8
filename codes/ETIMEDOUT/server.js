import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer(() => {
  // It hangs: nothing else runs here meanwhile.
  const never = new Int32Array(new SharedArrayBuffer(4));
  Atomics.wait(never, 0, 0, 3000);
  process.exit();
});

server.listen({ port, host: '127.0.0.1', backlog: 1 });
