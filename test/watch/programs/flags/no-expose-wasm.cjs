// until: 22
// flags: --no-expose-wasm
console.log(typeof WebAssembly); const s = require('net').createServer().listen(0, '127.0.0.1', () => s.close());
