import net from 'node:net';

const sockets = new Set();
const send = (text) => {
  for (const socket of sockets)
    if (socket.writableLength + text.length <= 1024 * 1024) socket.write(text);
};

async function* lines(socket) {
  let rest = '';
  for await (const piece of socket.setEncoding('utf8')) {
    const all = (rest + piece).split('\n');
    rest = all.pop();
    for (const line of all) {
      if (line.length > 65_536) return;
      yield line;
    }
    if (rest.length > 65_536) return;
  }
}

async function serve(socket) {
  const heard = lines(socket);
  const { value: name, done } = await heard.next();
  if (done) return;
  sockets.add(socket);
  let isThere = true;
  const leave = () => {
    if (!isThere) return;
    isThere = false;
    sockets.delete(socket);
    send(`* ${name} has left\n`);
  };
  socket.once('close', leave);
  send(`* ${name} is here\n`);
  for await (const line of heard) {
    if (line === '/quit') {
      leave();
      socket.end('bye\n');
      socket.on('error', () => {});
      await new Promise((resolve) => {
        socket.once('finish', resolve).once('close', resolve);
      });
      return;
    }
    send(`${name}: ${line}\n`);
  }
}

net
  .createServer({ allowHalfOpen: false }, (socket) => {
    socket.on('error', () => {});
    serve(socket).catch(() => socket.destroy());
  })
  .listen({ port: Number(process.argv[2]), host: '127.0.0.1' });
