import net from 'node:net';
const server = net.createServer().listen(0, '127.0.0.1', async () => {
  console.log(typeof server[Symbol.asyncDispose]);
  await server[Symbol.asyncDispose]();
  console.log(server.listening);
});
