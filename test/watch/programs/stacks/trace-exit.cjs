// flags: --trace-exit
setImmediate(() => process.exit(3));
