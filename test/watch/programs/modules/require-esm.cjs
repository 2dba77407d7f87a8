// node: 22
const m = require('./_esm.mjs'); console.log(m.value, m.__esModule, Object.keys(m), module.children.length);
