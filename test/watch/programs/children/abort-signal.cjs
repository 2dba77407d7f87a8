const { spawn } = require('child_process');
const controller = new AbortController();
spawn('sleep', ['5'], { signal: controller.signal }).on('error', (e) => console.log(e.name)).on('exit', (c, s) => console.log(c, s));
controller.abort();
