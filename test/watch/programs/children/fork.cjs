const { fork } = require('child_process');
const child = fork(`${__dirname}/_child.cjs`, ['a', 'b']);
child.on('message', (message) => console.log(message)).on('exit', (code, signal) => console.log('exit', code, signal)).on('close', () => console.log('close')).on('disconnect', () => console.log('disconnect'));
