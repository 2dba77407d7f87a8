console.log(process.emit('made up'), process.eventNames(), process.listenerCount('SIGINT'), process.rawListeners('warning').length);
process.on('made up', (...args) => console.log(args)); console.log(process.emit('made up', 1, 2));
process.once('exit', function () { console.log(this === process); });
