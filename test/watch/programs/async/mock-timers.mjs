import { mock, test } from 'node:test'; import net from 'node:net'; import assert from 'node:assert';
mock.timers.enable({ apis: ['setTimeout', 'Date'] }); let fired = 0; setTimeout(() => { fired += 1; }, 1000); mock.timers.tick(999); console.log(fired); mock.timers.tick(1); console.log(fired, Date.now()); mock.timers.reset();
const s = new net.Socket(); const f = mock.fn(); s.on('x', f); s.emit('x', 1); console.log(f.mock.calls.length, f.mock.calls[0].arguments, f.mock.calls[0].this === s);
mock.method(net.Socket.prototype, 'write', function () { return 'mocked'; }); console.log(s.write('x')); mock.restoreAll(); console.log(typeof s.write);
