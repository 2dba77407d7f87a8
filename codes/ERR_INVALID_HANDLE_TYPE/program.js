import net from 'node:net';

const { platform, pid } = process;
const pipe = `\\\\.\\pipe\\reset-${pid}`;
const path = platform === 'win32' ? pipe : 'server.sock';
const server = net.createServer();

server.listen(path, () => {
  const socket = net.connect(path, () => {
    try {
      socket.resetAndDestroy();
    } catch (error) {
      console.log(String(error));
    }
    socket.destroy();
    server.close();
  });
});
server.on('connection', (socket) => socket.resume());
