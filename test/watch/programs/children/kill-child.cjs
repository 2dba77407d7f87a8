const { spawn } = require('child_process');
const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log("up")'], { stdio: ['ignore', 'pipe', 'inherit'] });
child.stdout.once('data', () => { console.log(child.kill('SIGTERM'), child.killed); });
child.on('exit', (code, signal) => console.log(code, signal));
