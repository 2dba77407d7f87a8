const { spawn } = require('child_process');
const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 50)'], { detached: true, stdio: 'ignore' });
child.unref(); console.log(child.pid > 0, child.stdin);
