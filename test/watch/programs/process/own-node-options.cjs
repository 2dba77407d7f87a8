// env: NODE_OPTIONS=--no-warnings --stack-trace-limit=3
console.log(process.env.NODE_OPTIONS, process.execArgv, Error.stackTraceLimit);
process.emitWarning('silent');
console.log(new Error('x').stack.split('\n').length);
