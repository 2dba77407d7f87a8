const net = require('node:net');

// As a program that trusts nobody may do.
const ArrayIterator = Object.getPrototypeOf(Array.prototype[Symbol.iterator]());
delete Array.prototype[Symbol.iterator];
delete ArrayIterator.next;

process.on('exit', (code) => console.log('exit', code, new Error('at the end').stack.split('\n').length > 1));
process.on('own event', (value) => console.log('own event', value));
process.emit('own event', 1);

const server = net.createServer((socket) => {
  socket.setTimeout(10_000, () => {});
  socket.on('data', (data) => {
    console.log(String(data));
    socket.write('hello');
    socket.end(' there');
  });
});
server.listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => client.write('who is there?'));
  let text = '';
  client.on('data', (part) => (text += part));
  client.on('close', () => {
    console.log(text);
    server.close();
    setTimeout(() => console.log('later'), 1);
  });
});
