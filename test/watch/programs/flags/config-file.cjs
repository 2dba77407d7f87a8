// flags: --experimental-config-file=_config.json --no-warnings
// node: 24
console.log(require('http').maxHeaderSize, process.env.NODE_OPTIONS, process.execArgv, process._preload_modules, process.argv.length);
new (require('worker_threads').Worker)('console.log(process.execArgv)', { eval: true });
