// flags: --env-file=./_env_options
console.log(require('http').maxHeaderSize, process.env.FROM_FILE, process.env.NODE_OPTIONS, process.execArgv, process._preload_modules, process.argv.length);
require('net').createServer().listen(0, '127.0.0.1', function () { this.close(); });
