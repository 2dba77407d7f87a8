// What was translated on its way in is looked for in V8, which no hook of the program's sees.
const hooks = require('node:async_hooks');
const fs = require('node:fs');
const Module = require('node:module');

const map = { version: 3, sources: ['_translated.ts'], names: [], mappings: 'AAEA;AACA' };
const comment = Buffer.from(JSON.stringify(map)).toString('base64');
require.extensions['.ts'] = (module, file) => {
  const code = fs.readFileSync(file, 'utf8').replace(/^(?:type .*)?\n/gm, '');
  module._compile(`${code}//# sourceMappingURL=data:application/json;base64,${comment}`, file);
};

const seen = [];
const hook = hooks.createHook({
  init: (id, type) => seen.push(`init ${type} ${id - first}`),
  before: (id) => seen.push(`before ${id - first}`),
  after: (id) => seen.push(`after ${id - first}`),
  destroy: (id) => seen.push(`destroy ${id - first}`),
});
const first = hooks.executionAsyncId();
hook.enable();
const server = require('./_translated.ts');
server.close(() => {
  hook.disable();
  fs.writeSync(1, `${seen.join('\n')}\n${new hooks.AsyncResource('last').asyncId() - first}\n`);
  fs.writeSync(1, `${Object.keys(require.cache).length} ${Module.builtinModules.length}\n`);
});
