const { PassThrough } = require('node:stream');

const source = new PassThrough();
const target = new PassThrough();
target.on('data', (data) => {
  console.log('out:', data.toString());
});

source.pipe(target);
source.end('water');
