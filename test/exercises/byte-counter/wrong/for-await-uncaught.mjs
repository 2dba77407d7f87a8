// fails only: resets
import net from 'node:net';
net
  .createServer({ allowHalfOpen: true }, async (socket) => {
    let total = 0;
    for await (const data of socket.iterator({ destroyOnReturn: false })) total += data.length;
    socket.end(`${total}\n`);
  })
  .listen(process.argv[2]);
