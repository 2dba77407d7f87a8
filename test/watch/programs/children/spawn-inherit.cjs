const { spawn } = require('child_process');
console.log('parent first');
spawn(process.execPath, ['-e', 'console.log("child"); console.error("child err"); process.exit(3)'], { stdio: 'inherit' }).on('close', (code) => { console.log('parent last', code); process.exitCode = code; });
