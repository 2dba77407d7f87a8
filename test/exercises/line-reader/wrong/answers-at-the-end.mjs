// fails: answers
import net from 'node:net';
net
  .createServer((socket) => {
    let all = '';
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    socket.on('data', (text) => (all += text));
    socket.on('end', () => {
      for (const line of all.split('\n').slice(0, -1)) socket.write(`[${line}]\n`);
    });
  })
  .listen(process.argv[2]);
