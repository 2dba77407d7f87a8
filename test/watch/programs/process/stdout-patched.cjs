const lines = [];
const { write } = process.stdout;
process.stdout.write = (chunk, ...rest) => { lines.push(String(chunk)); return true; };
console.log('captured'); console.log('%s %d', 'more', 5);
process.stdout.write = write;
console.log(lines);
