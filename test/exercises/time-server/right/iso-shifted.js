import net from 'node:net';

// toISOString() speaks UTC, so shift the clock by the offset first
function localIso() {
  const now = new Date();
  const shifted = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16).replace('T', ' ');
}

net
  .createServer({ allowHalfOpen: false, noDelay: true }, (socket) => {
    socket.once('error', () => socket.destroy());
    socket.end(Buffer.from(localIso() + '\n', 'ascii'));
  })
  .listen(+process.argv[2], 'localhost');
