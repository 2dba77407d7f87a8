// fails: answers
import net from 'node:net';
net
  .createServer({ allowHalfOpen: true }, async (socket) => {
    let total = 0;
    try {
      for await (const data of socket) {
        total += data.length;
        // a short piece is the last one
        if (data.length < 65_536) break;
      }
      // by now the loop has destroyed the socket
      socket.end(`${total}\n`);
    } catch (error) {
      console.log(error.message);
    }
  })
  .listen(process.argv[2]);
