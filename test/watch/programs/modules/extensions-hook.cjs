const Module = require('module'); const fs = require('fs');
require.extensions['.made'] = (module, file) => module._compile('module.exports = "made up"', file);
const compile = Module.prototype._compile; let n = 0; Module.prototype._compile = function (...args) { n += 1; return compile.apply(this, args); };
require('./_plain.cjs'); console.log(n);
