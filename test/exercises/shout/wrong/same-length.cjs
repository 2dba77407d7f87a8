// fails only: letters
const net = require('net');
const { StringDecoder } = require('string_decoder');
// Capitals, written over the bytes of the text: some need more room, or less.
net
  .createServer((socket) => {
    const decoder = new StringDecoder('utf8');
    socket.on('error', () => {});
    socket.on('data', (data) => {
      const text = decoder.write(data);
      const upper = [...text].map((one) => (one.toUpperCase().length === one.length ? one.toUpperCase() : one));
      socket.write(upper.join(''));
    });
  })
  .listen(process.argv[2]);
