import { createServer } from 'node:net';

async function* linesOf(socket) {
  let rest = Buffer.alloc(0);
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    rest = Buffer.concat([rest, chunk]);
    for (let at = rest.indexOf('\n'); at >= 0; at = rest.indexOf('\n')) {
      if (at > 1024) throw new RangeError('too long');
      yield rest.toString('utf8', 0, at);
      rest = rest.subarray(at + 1);
    }
    if (rest.length > 1024) throw new RangeError('too long');
  }
}

async function serve(socket) {
  socket.on('error', () => {});
  try {
    for await (const line of linesOf(socket)) socket.write(`[${line}]\n`);
    socket.end();
  } catch (error) {
    if (!(error instanceof RangeError)) return;
    socket.resume();
    socket.end(`${error.message}\n`);
  }
}

createServer({ allowHalfOpen: true }, serve).listen(process.argv[2], 'localhost');
