const f = () => console.log('never');
process.on('exit', f); process.off('exit', f);
process.prependListener('exit', () => console.log('second')); process.prependListener('exit', () => console.log('first'));
process.reallyExit.name; const { reallyExit } = process;
process.reallyExit = function (code) { console.log('really', code); return reallyExit.call(process, code); };
process.exit(6);
