// Ten clients that send a message as soon as the last one came back. Says how many messages there were in a second.
import net from 'node:net';

const [port = 0, count = 0] = process.argv.slice(2).map(Number);
const CLIENTS = 10;
const message = Buffer.alloc(32, 'x');
const sockets = await Promise.all(Array.from({ length: CLIENTS }, connected));
const start = process.hrtime.bigint();
await Promise.all(sockets.map(talk));
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
console.log(count / seconds);

/** @returns {Promise<net.Socket>} */
function connected() {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(socket));
  });
}

/** @param {net.Socket} socket */
function talk(socket) {
  return new Promise((resolve) => {
    let left = count / CLIENTS;
    socket.on('data', () => {
      left -= 1;
      if (left > 0) socket.write(message);
      else socket.end(() => resolve(undefined));
    });
    socket.write(message);
  });
}
