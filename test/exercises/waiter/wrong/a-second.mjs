// fails: late
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
  const signal = AbortSignal.timeout(1000);
  try {
    await boil(dish, signal);
    return `hot ${dish}`;
  } catch {
    return signal.aborted ? 'late' : 'sorry';
  }
};

const serve = async (socket) => {
  let rest = '';
  for await (const data of socket) {
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    for (const line of lines) socket.write(`${await cook(line)}\n`);
  }
  socket.end();
};

const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => {});
  serve(socket).catch(() => socket.destroy());
});
server.listen(process.argv[2], '127.0.0.1');
