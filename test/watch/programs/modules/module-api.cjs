const Module = require('module');
console.log(Module.isBuiltin('net'), Object.keys(Module._extensions), Module.globalPaths.length > 0, typeof Module.register, module.constructor === Module);
const load = Module._load; const seen = []; Module._load = function (name) { seen.push(name); return load.apply(this, arguments); };
require('net'); require('node:tls'); require('./_plain.cjs'); Module._load = load; console.log(seen);
console.log(Module.prototype.require.name, Module.wrap('x'), module.children.map((m) => m.id.split('/').pop()));
