import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const seen = new net.BlockList();
const isList = net.BlockList.isBlockList?.(seen);
const options = { blockList: seen }; // Node 22.13
const server = net.createServer(options, (socket) => {
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
