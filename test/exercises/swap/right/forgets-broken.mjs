import net from 'node:net';
const parties = new Set();
net.createServer({ allowHalfOpen: true }, (socket) => {
  const party = { socket, pieces: [], done: false };
  parties.add(party);
  socket.on('error', () => {});
  socket.on('close', () => parties.delete(party));
  socket.on('data', (piece) => party.pieces.push(piece));
  socket.on('end', () => {
    party.done = true;
    const other = [...parties].find((each) => each !== party && each.done);
    if (!other) return;
    parties.delete(party);
    parties.delete(other);
    other.socket.end(Buffer.concat(party.pieces));
    socket.end(Buffer.concat(other.pieces));
  });
}).listen(Number(process.argv[2]));
