import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 8000);
const cook = async (dish = '') => {
  await setTimeout(dish === 'soup' ? 600 : 100);
  return `hot ${dish} `;
};
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  /** @param {Buffer} data */
  const answer = async (data) => {
    socket.write(await cook(`${data}`));
  };
  socket.on('data', answer);
});
server.listen(port, '127.0.0.1');
