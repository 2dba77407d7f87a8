// until: 22
// flags: --experimental-permission --allow-fs-read=. --no-warnings
const net = require('net'); console.log(process.permission?.has('fs.read'), process.permission?.has('fs.write')); try { require('fs').writeFileSync('/tmp/never', 'x'); } catch (e) { console.log(e.code); } try { require('child_process').spawnSync('true'); } catch (e) { console.log(e.code); } const s = net.createServer().listen(0, '127.0.0.1', () => { console.log(new Error('stack').stack); s.close(); });
