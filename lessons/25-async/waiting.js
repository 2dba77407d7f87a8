import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
/** @param {net.Socket} socket */
const hear = async (socket) => {
  socket.write('hello');
  try {
    for await (const data of socket) {
      console.log(`${data}`);
    }
    console.log('the end');
  } catch (error) {
    console.log('caught', Object(error).code);
  }
};
const first = net.connect(port, '127.0.0.1');
setTimeout(() => first.destroy(), 400);
await hear(first);
const deadline = new AbortController();
const { signal } = deadline;
const second = new net.Socket({ signal });
setTimeout(() => deadline.abort(), 400);
await hear(second.connect(port, '127.0.0.1'));
