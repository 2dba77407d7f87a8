const { createHook, executionAsyncId, triggerAsyncId, AsyncResource } = require('async_hooks'); const fs = require('fs'); const net = require('net');
const log = []; const hook = createHook({ init(id, type, trigger) { log.push(`init ${type} ${id} ${trigger}`); } }).enable();
const server = net.createServer(() => {}).listen(0, '127.0.0.1', () => { log.push(`listening ${executionAsyncId()} ${triggerAsyncId()}`); setTimeout(() => { log.push(`timer ${executionAsyncId()}`); server.close(() => { hook.disable(); fs.writeSync(1, `${log.join('\n')}\n`); }); }, 10); });
log.push(`main ${executionAsyncId()}`, `resource ${new AsyncResource('X').asyncId()}`);
