// fails only: goes-on
import net from 'node:net';

net
  .createServer((socket) => {
    let rest = Buffer.alloc(0);
    let isOver = false;
    socket.on('error', () => {});
    socket.on('data', (data) => {
      if (isOver) return;
      rest = Buffer.concat([rest, data]);
      for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
        answer(rest.subarray(0, end));
        rest = rest.subarray(end + 1);
      }
      if (rest.length > 1024 && !isOver) refuse();
    });

    function answer(line) {
      if (line.length > 1024) refuse();
      else socket.write(`[${line}]\n`);
    }

    function refuse() {
      isOver = true;
      socket.end('too long\n');
    }
  })
  .listen(process.argv[2], '127.0.0.1');
