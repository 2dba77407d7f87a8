import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer((socket) => {
  let bytes = Buffer.alloc(0);
  socket.on('error', console.error);
  socket.on('data', (data) => {
    bytes = Buffer.concat([bytes, data]);
    while (bytes.length > Number(bytes[0])) {
      const end = 1 + bytes.readUInt8();
      console.log(bytes.toString('utf8', 1, end));
      bytes = bytes.subarray(end);
    }
  });
  socket.on('end', () => {
    console.log('left over:', bytes.length);
  });
});

server.listen(port, '127.0.0.1');
