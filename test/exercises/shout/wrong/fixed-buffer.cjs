// fails: long
const net = require('net');
const { StringDecoder } = require('string_decoder');
net
  .createServer((socket) => {
    const decoder = new StringDecoder('utf8');
    const room = Buffer.alloc(1024);
    socket.on('error', () => {});
    socket.on('data', (data) => {
      const size = room.write(decoder.write(data).toUpperCase());
      socket.write(Buffer.from(room.subarray(0, size)));
    });
  })
  .listen(process.argv[2]);
