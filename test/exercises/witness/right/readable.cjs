const { connect } = require('node:net');

let tail = '';
let up = false;
let error = null;
const socket = connect({ port: Number(process.argv[2]), host: '127.0.0.1' });
socket.setEncoding('utf-8');

socket.on('connect', () => {
  up = true;
  console.log('connected');
});
socket.on('readable', () => {
  let text;
  while ((text = socket.read()) !== null) {
    const whole = tail + text;
    const cut = whole.lastIndexOf('\n') + 1;
    tail = whole.slice(cut);
    for (const [, line] of whole.slice(0, cut).matchAll(/([^\n]*)\n/g)) {
      console.log('heard: %s', line);
      if (line === 'please close') socket.end();
    }
  }
});
socket.on('end', () => console.log('the other side has finished'));
socket.on('error', (e) => (error = e));
socket.on('close', () => {
  if (error) {
    console.log('%s: %s', up ? 'lost' : 'never connected', error.code);
    process.exitCode = 1;
  } else console.log('closed');
});
