// fails only: finished
import net from 'node:net';
// Whoever comes next is the partner, whether or not it has finished.
let single;
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  const party = { socket, pieces: [], partner: single, done: false };
  if (single) {
    single.partner = party;
    single = undefined;
  } else single = party;
  socket.on('error', () => {});
  socket.on('close', () => {
    if (single === party) single = undefined;
    if (party.done || !party.partner) return;
    single = party.partner;
    single.partner = undefined;
  });
  socket.on('data', (piece) => party.pieces.push(piece));
  socket.on('end', () => {
    party.done = true;
    const { partner } = party;
    if (!partner?.done) return;
    socket.end(Buffer.concat(partner.pieces));
    partner.socket.end(Buffer.concat(party.pieces));
  });
});
server.listen(process.argv[2]);
