// flags: -r ./_early.cjs
const net = require('net'); console.log(globalThis.early, process.execArgv, Object.keys(require.cache).map((f) => f.split('/').pop()), process._preload_modules);
