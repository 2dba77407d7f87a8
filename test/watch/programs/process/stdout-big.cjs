process.stdout.write('x'.repeat(300000) + '\n');
process.stdout.write('y'.repeat(300000) + '\n', () => console.error('flushed'));
