import net from 'node:net';
class Chatty extends net.Server {
  #count = 0;
  constructor(options) { super(options, () => {}); }
  emit(event, ...args) { this.#count += 1; console.log('emit', event); return super.emit(event, ...args); }
  get count() { return this.#count; }
}
class Line extends net.Socket {
  constructor(options) { super(options); this.lines = 0; this.on('data', (data) => { for (const line of String(data).split('\n')) if (line) { this.lines += 1; this.emit('line', line); } }); }
  get remoteAddress() { throw new Error('mine'); }
}
const server = new Chatty();
server.on('connection', (socket) => socket.end('a\nb\n'));
server.listen(0, '127.0.0.1', () => {
  const line = new Line();
  line.on('line', (text) => console.log('line', text));
  line.on('close', () => { console.log(line.lines); server.close(() => console.log(server.count)); });
  line.connect(server.address().port, '127.0.0.1');
});
