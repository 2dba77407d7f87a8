// fails: half-close
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
net
  .createServer(async (socket) => {
    try {
      for await (const data of socket) {
        await wait(20);
        socket.write(data);
      }
    } catch (error) {
      console.log(error.code);
    }
  })
  .listen(process.argv[2]);
