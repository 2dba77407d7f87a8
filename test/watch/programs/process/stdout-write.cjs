const fs = require('fs');
fs.writeSync(1, 'raw one\n');
process.stdout.write('two\n', () => fs.writeSync(1, 'three\n'));
console.log(process.stdout.write('é€😀\n'), process.stdout.write(Buffer.from('buffer\n')), process.stdout.write('2d2d0a', 'hex'));
fs.write(2, 'raw to stderr\n', () => {});
process.stdout.on('finish', () => {}); process.stdout.emit('made up');
