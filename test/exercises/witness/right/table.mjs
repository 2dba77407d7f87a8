import net from 'node:net';

const socket = net.connect(Number(process.argv[2]), '127.0.0.1');
const happened = [];
let bytes = [];

const tells = {
  connect: () => 'connected',
  end: () => 'the other side has finished',
  error: (error) => `${happened.includes('connect') ? 'lost' : 'never connected'}: ${error.code}`,
  close: () => (happened.includes('error') ? undefined : 'closed'),
};

for (const [name, tell] of Object.entries(tells))
  socket.on(name, (...given) => {
    const text = tell(...given);
    happened.push(name);
    if (text) console.log(text);
    if (name === 'error') process.exitCode = 1;
  });

socket.on('data', (data) => {
  for (const byte of data) {
    if (byte !== 0x0a) bytes.push(byte);
    else hear(Buffer.from(bytes.splice(0)).toString());
  }
});

function hear(line) {
  console.log(`heard: ${line}`);
  if (line === 'please close') socket.end();
}
