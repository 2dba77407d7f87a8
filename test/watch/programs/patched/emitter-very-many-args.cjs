const { EventEmitter } = require('events'); const net = require('net');
const many = new Array(30000).fill(0); const huge = new Array(80000).fill(0);
for (const emitter of [new EventEmitter(), new net.Socket()]) {
  console.log(emitter.emit('x', ...huge));
  emitter.once('x', function (...args) { console.log('once', args.length, this === emitter); }).on('x', (first, second) => console.log('on', first, second));
  console.log(emitter.emit('x', ...many), emitter.emit('x', ...many), emitter.listenerCount('x'));
  emitter.on('error', () => console.log('error')).emit('error', ...many);
}
try { new EventEmitter().emit('error', ...many); } catch (error) { console.log(error.code); }
try { new EventEmitter().on('x', () => { throw new Error('thrown'); }).emit('x', ...many); } catch (error) { console.log(error.message); }
new EventEmitter({ captureRejections: true }).on('x', async () => { throw new Error('caught'); }).on('error', (error) => console.log(error.message)).emit('x', ...many);
