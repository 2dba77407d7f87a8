import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const blockList = new net.BlockList();
blockList.addAddress(host);

const options = { port, host, blockList };
const socket = net.connect(options);

socket.on('error', (error) => {
  console.log(String(error));
});
