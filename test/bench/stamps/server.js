import net from 'node:net';

/** Bursts as dense as a lesson's: with the word itself and its `write`, five records for each word. */
const BURST = 3;

const server = net.createServer((socket) => {
  socket.on('data', () => {
    for (let count = 0; count < BURST; count += 1) {
      socket.emit('lookup', null, `t${process.hrtime.bigint()}`, 4, 'now');
    }
  });
  socket.on('close', () => server.close());
});
server.listen(Number(process.env.PORT), '127.0.0.1');
