const { fork } = require('child_process');
const child = fork(`${__dirname}/_child.cjs`, { silent: true });
console.log(child.stdout.constructor.name, Object.keys(child.stdio).length, child.stdout.eventNames(), child.stdin.listenerCount('error'));
child.stdout.on('data', (d) => console.log('out', String(d))).on('end', () => console.log('end'));
child.on('message', (m) => console.log(m.text));
