// fails: long
import net from 'node:net';
net
  .createServer((socket) => {
    let rest = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (data) => {
      rest = Buffer.concat([rest, data]);
      for (let at = rest.indexOf('\n'); at !== -1; at = rest.indexOf('\n')) {
        if (at > 1024) return socket.destroy();
        socket.write(`[${rest.subarray(0, at)}]\n`);
        rest = rest.subarray(at + 1);
      }
      if (rest.length > 1024) socket.destroy(); // and says nothing
    });
  })
  .listen(process.argv[2]);
