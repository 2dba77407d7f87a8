const net = require('net');

const NEWLINE = 10;
const client = new net.Socket();
let buffered = Buffer.alloc(0);
let failed = false;
let connected = false;

client.connect(parseInt(process.argv[2], 10), '127.0.0.1', function () {
  connected = true;
  console.log('connected');
});

client.on('data', function (chunk) {
  buffered = Buffer.concat([buffered, chunk]);
  var index;
  while ((index = buffered.indexOf(NEWLINE)) !== -1) {
    var line = buffered.subarray(0, index).toString('utf8');
    buffered = buffered.subarray(index + 1);
    console.log('heard: ' + line);
    if (line == 'please close') client.end();
  }
});

client.on('end', function () {
  console.log('the other side has finished');
});

client.on('error', function (err) {
  failed = true;
  console.log((connected ? 'lost: ' : 'never connected: ') + err.code);
});

client.on('close', function () {
  if (!failed) console.log('closed');
  process.exit(failed ? 1 : 0);
});
