// flags: --trace-uncaught
setImmediate(() => { throw new Error('traced'); });
