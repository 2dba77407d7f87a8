import net from 'node:net';

const port = Number(process.argv[2]);

const twoDigits = (/** @type {number} */ number) => String(number).padStart(2, '0');

/** @param {Date} date */
function timeOf(date) {
  const day = [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');
  return `${day} ${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

const server = net.createServer((socket) => {
  socket.on('error', () => {
    // This client is gone; the others are not.
  });
  socket.resume();
  socket.end(`${timeOf(new Date())}\n`);
});

server.listen(port, '127.0.0.1');
