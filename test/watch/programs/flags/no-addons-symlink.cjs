// flags: --no-addons --no-deprecation --trace-warnings --no-global-search-paths
console.log(process.noDeprecation, process.execArgv); const s = require('net').createServer().listen(0, '127.0.0.1', () => { process.emitWarning('traced'); s.close(); });
