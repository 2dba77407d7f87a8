// fails: answer
const http = require('http');
const p = (n) => String(n).padStart(2, '0');
http.createServer((request, response) => {
  const d = new Date();
  response.end(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`);
}).listen(process.argv[2]);
