process.stdout.write('before\n');
try { process.stdout.end('last\n'); } catch (error) { console.error(error.message); }
process.stdout.on('error', (e) => console.error(e.code));
process.stdout.write('after\n');
