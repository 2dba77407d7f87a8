import net from 'node:net';

const guests = new Set();
function sendAway(socket, why) {
  guests.delete(socket);
  socket.end(`${why}\n`);
}

net
  .createServer((socket) => {
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    socket.resume();
    if (guests.size >= 3) return sendAway(socket, 'full');
    guests.add(socket);
    let rest = '';
    let timer = setTimeout(sendAway, 1000, socket, 'too slow');
    socket.on('close', () => {
      clearTimeout(timer);
      guests.delete(socket);
    });
    socket.on('data', (text) => {
      if (!guests.has(socket)) return;
      rest += text;
      for (let at = rest.indexOf('\n'); at !== -1; at = rest.indexOf('\n')) {
        socket.write(`${rest.slice(0, at)}: yes\n`);
        rest = rest.slice(at + 1);
        clearTimeout(timer);
        timer = setTimeout(sendAway, 1000, socket, 'too slow');
      }
    });
  })
  .listen(process.argv[2]);
