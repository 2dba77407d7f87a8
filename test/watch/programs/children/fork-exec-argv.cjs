const { fork } = require('child_process');
fork(`${__dirname}/_child.cjs`, ['a'], { execArgv: ['--no-warnings'], env: { ...process.env, NODE_OPTIONS: '--stack-trace-limit=4' } }).on('message', (m) => console.log(m)).on('exit', (code) => console.log(code));
