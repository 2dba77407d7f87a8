const { execSync, spawnSync, execFileSync } = require('child_process');
console.log(execSync('echo shell; env | grep -c NODE_OPTIONS || true', { encoding: 'utf8' }));
const r = spawnSync(process.execPath, ['-e', 'console.log(require("net").connect.toString().length, Object.keys(process.env).filter((n) => /LESSON|NODE_/.test(n))); process.exit(2)']);
console.log(r.status, String(r.stdout), String(r.stderr));
try { execFileSync(process.execPath, ['-e', 'throw new Error("child failed")'], { stdio: 'pipe' }); } catch (e) { console.log(e.status, String(e.stderr).split('\n')[4]); }
