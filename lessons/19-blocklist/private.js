import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const blockList = new net.BlockList();
blockList.addSubnet('127.0.0.0', 8);
// Since Node 24.21 and 26.8
const ranges = net.BlockList.PRIVATE_RANGES;
blockList.addCIDRs(ranges);
console.log('ranges:', ranges.join(' '));

for (const host of ['::ffff:127.0.0.1', '0.0.0.0']) {
  // With this option: since Node 22.13
  const options = { port, host, blockList };
  const socket = net.connect(options);
  socket.on('connect', () => console.log('got in'));
  socket.on('error', (error) => {
    console.log('no:', error.message);
  });
}
