import net from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';

async function* views({ localAddress, localPort, remoteAddress, remotePort }) {
  const local = [localAddress, localPort].join(':');
  const remote = [remoteAddress, remotePort].join(':');
  yield `server: ${local} -> ${remote}\n`;
  await wait(50);
  yield `client: ${remote} -> ${local}\n`;
}

await wait(1000);
net
  .createServer(async (socket) => {
    await pipeline(Readable.from(views(socket)), socket).catch(console.error);
  })
  .listen(Number(process.argv[2]), '127.0.0.1');
