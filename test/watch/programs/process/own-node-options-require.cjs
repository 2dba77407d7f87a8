// env: NODE_OPTIONS=--require ./_preload.cjs --max-old-space-size=200
const net = require('net');
console.log(globalThis.preloaded, process.env.NODE_OPTIONS, Object.keys(require.cache).map((f) => f.split('/').pop()), module.children.length, process._preload_modules);
new net.Socket().emit('x');
