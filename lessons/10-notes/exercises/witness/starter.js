import net from 'node:net';

const port = process.argv[2] ?? '8000';
// Connect to the server.
const socket = net.connect(port);

socket.on('error', () => {
  console.log('connecting failed');
});

// Called once it is connected.
socket.on('connect', () => {
  console.log('connected');
  socket.write('hello, I am the client');

  // What the server sends.
  socket.on('data', (data) => {
    console.log('heard:', data.toString());
    socket.end();
  });
});

socket.on('end', () => {
  console.log('closed');
});
