const net = require('node:net');

const socket = net.connect(process.argv[2], '127.0.0.1', () => {
  console.log('connected');
  socket.removeListener('error', refused);
  socket.on('error', (err) => {
    console.log(`lost: ${err.code}`);
    process.exit(1);
  });

  let rest = '';
  socket.setEncoding('utf8');
  socket.on('data', (data) => {
    rest += data;
    let i = rest.indexOf('\n');
    while (i > -1) {
      const line = rest.substring(0, i);
      console.log(`heard: ${line}`);
      if (line === 'please close') socket.end();
      rest = rest.substring(i + 1);
      i = rest.indexOf('\n');
    }
  });
  socket.on('end', () => {
    console.log('the other side has finished');
  });
  socket.on('close', () => {
    console.log('closed');
    process.exit(0);
  });
});

socket.on('error', refused);

function refused(err) {
  console.log(`never connected: ${err.code}`);
  process.exit(1);
}
