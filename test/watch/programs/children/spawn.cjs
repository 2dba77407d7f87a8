const { spawn } = require('child_process');
const child = spawn(process.execPath, [`${__dirname}/_child.cjs`, 'x'], { stdio: ['pipe', 'pipe', 'pipe'] });
for (const name of ['stdin', 'stdout', 'stderr']) console.log(name, child[name].constructor.name, child[name].eventNames(), Object.keys(child[name]).length);
child.stdout.setEncoding('utf8').on('data', (t) => process.stdout.write(t));
child.stdin.on('error', () => {}); child.stdin.end('ignored');
child.on('spawn', () => console.log('spawn')).on('close', (c, s) => console.log('close', c, s));
