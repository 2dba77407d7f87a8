process.on('warning', (w) => console.log(w.name, w.code, w.message, w.stack.split('\n').length));
process.emitWarning('plain'); process.emitWarning('typed', { type: 'Own', code: 'OWN001', detail: 'more' });
process.emitWarning(new Error('an error'));
setTimeout(() => {}, 2 ** 33);
setTimeout(() => process.exit(), 30);
