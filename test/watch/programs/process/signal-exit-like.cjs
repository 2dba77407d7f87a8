const { emit, reallyExit } = process;
process.emit = function (event, arg) { if (event === 'exit') console.log('hooked exit', arg); return Reflect.apply(emit, this, arguments); };
process.reallyExit = function (code) { console.log('hooked really', code); process.exitCode = code || 0; return Reflect.apply(reallyExit, process, [process.exitCode]); };
require('net').createServer().listen(0, '127.0.0.1', () => process.exit(2));
