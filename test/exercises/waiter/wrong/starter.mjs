// fails: serves
import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.argv[2]);

// The stove, which stays as it is. It has room for two dishes.
const times = new Map([
  ['tea', 20],
  ['rice', 60],
  ['soup', 120],
  ['feast', 60_000],
]);
let room = 2;
/** @type {(dish: string, signal?: AbortSignal) => Promise<void>} */
const boil = async (dish, signal) => {
  const ms = times.get(dish);
  if (ms === undefined || room === 0) throw new Error(`no ${dish}`);
  room -= 1;
  try {
    await setTimeout(ms, undefined, { signal });
  } finally {
    room += 1;
  }
};

const cook = async (dish = '') => {
  if (dish !== 'tea') throw new Error('no such dish');
  await boil(dish);
  return `hot ${dish}`;
};
/** @param {net.Socket} socket */
const serve = async (socket) => {
  for await (const data of socket) {
    socket.write(await cook(`${data}`));
  }
};
const server = net.createServer((socket) => {
  socket.on('error', (error) => {
    console.log(Object(error).code);
  });
  serve(socket).catch(console.error);
});
server.listen(port, '127.0.0.1');
