const { spawn } = require('child_process');
const child = spawn(process.execPath, ['-e', 'require("fs").writeSync(3, "on three"); require("fs").writeSync(4, "on four")'], { stdio: ['ignore', 'inherit', 'inherit', 'pipe', 'pipe'] });
const got = {};
child.stdio[3].on('data', (d) => { got.three = String(d); }); child.stdio[4].on('data', (d) => { got.four = String(d); });
child.on('close', (c) => console.log('close', c, got.three, got.four));
