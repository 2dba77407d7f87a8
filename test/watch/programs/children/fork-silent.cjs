const { fork } = require('child_process');
const child = fork(`${__dirname}/_child.cjs`, { silent: true });
console.log(child.stdout.constructor.name, Object.keys(child.stdio).length, child.stdout.eventNames(), child.stdin.listenerCount('error'));
// What comes first, the text or the message, is chance.
const said = [];
child.stdout.on('data', (d) => said.push(String(d))).on('end', () => said.push('end'));
child.on('message', (m) => said.push(m.text));
child.on('close', () => console.log(said.sort()));
