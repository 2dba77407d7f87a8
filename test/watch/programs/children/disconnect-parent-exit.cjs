const { fork } = require('child_process');
if (process.argv[2]) { process.on('disconnect', () => { console.log('child: parent gone'); process.exit(0); }); process.send('up'); }
else fork(__filename, ['c']).on('message', () => { console.log('parent leaves'); process.disconnect?.(); process.exit(0); });
