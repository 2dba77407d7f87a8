// fails only: goes-on
import net from 'node:net';

const server = net.createServer((socket) => {
  let parts = [];
  socket.on('error', () => {});
  socket.on('data', (data) => {
    // latin1: each byte is a character, and back again
    const lines = (parts.join('') + data.toString('latin1')).split('\n');
    parts = [lines.pop() ?? ''];
    for (const line of lines) {
      if (line.length > 1024) return refuse(socket);
      socket.write(`[${line}]\n`, 'latin1');
    }
    if (parts[0].length > 1024) refuse(socket);
  });
});

function refuse(socket) {
  socket.removeAllListeners('data');
  socket.write('too long\n');
  socket.destroySoon();
}

server.listen(process.argv[2], () => console.log('reading lines'));
