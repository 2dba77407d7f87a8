import { EventEmitter } from 'node:events';
import net from 'node:net';

class LineClient extends EventEmitter {
  #rest = '';
  #open = false;
  constructor(port) {
    super();
    this.socket = net.connect(port, '127.0.0.1').setEncoding('utf8');
    this.socket.on('connect', () => {
      this.#open = true;
      this.emit('open');
    });
    this.socket.on('data', (text) => this.#take(text));
    this.socket.on('end', () => this.emit('finished'));
    this.socket.on('error', (error) => this.emit(this.#open ? 'lost' : 'refused', error.code));
    this.socket.on('close', (hadError) => hadError || this.emit('closed'));
  }
  #take(text) {
    const [first, ...others] = text.split('\n');
    this.#rest += first;
    for (const other of others) {
      this.emit('line', this.#rest);
      this.#rest = other;
    }
  }
}

const client = new LineClient(Number(process.argv[2]));
client.on('open', () => console.log('connected'));
client.on('line', (line) => {
  console.log(`heard: ${line}`);
  if (line === 'please close') client.socket.end();
});
client.on('finished', () => console.log('the other side has finished'));
client.on('closed', () => console.log('closed'));
client.on('lost', (code) => fail(`lost: ${code}`));
client.on('refused', (code) => fail(`never connected: ${code}`));

function fail(words) {
  console.log(words);
  process.exitCode = 1;
}
