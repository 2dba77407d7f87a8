const { spawn } = require('child_process');
spawn('/no/such/command').on('error', (e) => console.log(e.code, e.syscall, e.path, e.stack));
