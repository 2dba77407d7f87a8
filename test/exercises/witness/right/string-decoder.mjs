import { connect } from 'node:net';
import { StringDecoder } from 'node:string_decoder';

const decoder = new StringDecoder('utf8');
const socket = connect(Number(process.argv[2]), '127.0.0.1');
let text = '';
let wasOpen = false;

const say = (line) => process.stdout.write(`${line}\n`);

socket
  .on('ready', () => {
    wasOpen = true;
    say('connected');
    socket.write('hello, I am the client\n');
  })
  .on('data', (bytes) => {
    text += decoder.write(bytes);
    const lines = text.split('\n');
    text = lines[lines.length - 1];
    lines.slice(0, -1).forEach(hear);
  })
  .on('end', () => say('the other side has finished'))
  .on('error', (error) => {
    say(`${wasOpen ? 'lost' : 'never connected'}: ${error.code}`);
    process.exitCode = 1;
  })
  .on('close', (hadError) => hadError || say('closed'));

function hear(line) {
  say(`heard: ${line}`);
  if (line === 'please close') socket.end();
}
