import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const socket = new net.Socket();
const tell = () => {
  console.log(socket.readyState, socket.pending);
};

socket.on('error', console.error);
socket.on('connect', tell);
socket.on('close', tell);
socket.resume();
tell();
socket.connect(port, '127.0.0.1');
tell();
socket.write('hello');
