const { createHook } = require('async_hooks'); const fs = require('fs');
const seen = []; const known = new Set();
createHook({ init(id, type) { known.add(id); seen.push(`init ${type}`); }, before(id) { if (!known.has(id)) seen.push(`unknown before ${id}`); }, after() {}, destroy(id) { if (!known.has(id)) seen.push(`unknown destroy ${id}`); } }).enable();
setTimeout(() => {}, 500);
process.on('exit', () => fs.writeSync(1, `${seen.join('\n')}\n`));
