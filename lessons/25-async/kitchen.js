import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const cook = async (dish = '') => {
  if (dish !== 'tea') throw new Error('no such dish');
  return `hot ${dish}`;
};
/** @param {net.Socket} socket */
const serve = async (socket) => {
  for await (const data of socket) {
    socket.write(await cook(`${data}`));
  }
};
const server = net.createServer((socket) => {
  socket.on('error', (error) => {
    console.log(Object(error).code);
  });
  serve(socket);
});
server.listen(port, '127.0.0.1');
