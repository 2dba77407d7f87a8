import net from 'node:net';

function call() {
  const socket = net.connect('./desk.sock');
  socket.on('error', (error) => {
    console.log(error.message);
  });
  socket.on('data', (data) => {
    console.log('from', data.toString());
  });
  return socket;
}

const old = call();
old.once('data', () => {
  setTimeout(() => {
    call().on('close', () => old.end());
  }, 800);
});
old.on('close', call);
