const http = require('http'); const path = require('path'); const os = require('os'); const fs = require('fs');
const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'corpus-')), 's');
const server = http.createServer((q, r) => r.end('unix')).listen(file, () => http.get({ socketPath: file, agent: false }, (r) => r.setEncoding('utf8').on('data', (t) => console.log(t)).on('end', () => server.close(() => fs.rmdirSync(path.dirname(file))))));
