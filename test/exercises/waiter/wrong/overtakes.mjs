// fails only: order
import net from 'node:net';
import { setTimeout } from 'node:timers/promises';

// The stove, which stays as it is. It has room for two dishes.
const times = new Map([
  ['tea', 20],
  ['rice', 60],
  ['soup', 120],
  ['feast', 60_000],
]);
let room = 2;
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

const cook = async (dish) => {
  const signal = AbortSignal.timeout(200);
  try {
    await boil(dish, signal);
    return `hot ${dish}`;
  } catch {
    return signal.aborted ? 'late' : 'sorry';
  }
};

const serve = (socket) => {
  let rest = '';
  let running = 0;
  let hasEnded = false;
  const settle = () => hasEnded && running === 0 && socket.end();
  socket.on('data', async (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    running += 1;
    for (const line of lines) socket.write(`${await cook(line)}\n`);
    running -= 1;
    settle();
  });
  socket.on('end', () => {
    hasEnded = true;
    settle();
  });
};

const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => {});
  serve(socket);
});
server.listen(process.argv[2], '127.0.0.1');
