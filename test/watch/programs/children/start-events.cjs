const { EventEmitter } = require('events'); const { spawn } = require('child_process');
const told = []; const given = { get process() { told.push('process'); return {}; } };
const emitter = Object.defineProperties(new EventEmitter(), { spawnfile: { get() { told.push('spawnfile'); return 'node'; } }, spawnargs: { get() { told.push('spawnargs'); return []; } } });
emitter.emit('spawn'); spawn('true').on('spawn', () => { emitter.emit('fork', given); emitter.emit('fork', undefined); emitter.emit('fork', null); console.log(told); });
new Proxy(emitter, { get(target, key, self) { told.push(String(key)); return Reflect.get(target, key, self); } }).emit('spawn');
