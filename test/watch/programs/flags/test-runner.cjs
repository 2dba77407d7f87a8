// flags: --test-reporter=tap
const { test, describe, it } = require('node:test'); const net = require('net'); const assert = require('assert');
describe('sockets', () => { it('listens', (t, done) => { const s = net.createServer().listen(0, '127.0.0.1', () => s.close(done)); }); it('emits', () => { const s = new net.Socket(); let n = 0; s.on('x', () => { n += 1; }); s.emit('x'); assert.equal(n, 1); }); });
process.on('exit', () => {}); require('node:test').after(() => {}); const { write } = process.stdout; process.stdout.write = function (c, ...r) { return write.call(this, String(c).replace(/duration_ms.*/g, 'duration_ms N'), ...r); };
