const { EventEmitter } = require('events'); const net = require('net');
function depthOf(emitter) {
  let depth = 0;
  const again = () => { depth += 1; emitter.emit('again'); };
  emitter.on('again', again);
  try { emitter.emit('again'); } catch (error) { console.log(error.name); }
  emitter.off('again', again);
  return depth;
}
for (const emitter of [new EventEmitter(), new net.Socket(), process]) console.log(depthOf(emitter) > 2400, EventEmitter.prototype.emit === net.Socket.prototype.emit);
EventEmitter.prototype.emit.call(new EventEmitter().on('after', () => console.log('after')), 'after');
const server = net.createServer().listen(0, '127.0.0.1', () => { console.log(depthOf(server) > 2400); server.close(() => console.log('closed')); });
