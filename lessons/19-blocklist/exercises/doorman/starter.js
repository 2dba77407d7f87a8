import net from 'node:net';

const port = Number(process.argv[2]);
const seen = new net.BlockList();
const isList = net.BlockList.isBlockList?.(seen);
const options = { blockList: seen }; // Node 22.13
console.log('not used any more:', options);
const server = net.createServer((socket) => {
  const who = socket.remoteAddress ?? '';
  if (seen.check(who)) {
    console.log('not', who);
    socket.destroy();
    return;
  }
  const from = socket.remoteAddress;
  if (from) seen.addAddress(from);
  socket.on('error', console.error);
  socket.on('data', () => {
    console.log('a list for the door:', isList);
    socket.end();
  });
  socket.write('welcome');
});
server.listen(port, '127.0.0.1');
