import net from 'node:net';

let resolveNext;
async function serve(socket) {
  const chunks = [];
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  if (!resolveNext) {
    const theirs = await new Promise((resolve) => {
      resolveNext = (other) => {
        resolve(other);
        return body;
      };
    });
    socket.end(theirs);
    return;
  }
  const give = resolveNext;
  resolveNext = undefined;
  socket.end(give(body));
}
net
  .createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => {});
    serve(socket).catch(() => {});
  })
  .listen(process.argv[2], '127.0.0.1');
