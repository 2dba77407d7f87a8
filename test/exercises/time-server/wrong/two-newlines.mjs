// fails: goodbye
import net from 'node:net';
const p = (n) => String(n).padStart(2, '0');
net
  .createServer((s) => {
    const d = new Date();
    s.write(`${d.getFullYear()}-${p(d.getMonth() + 1)}-${p(d.getDate())} ${p(d.getHours())}:${p(d.getMinutes())}\n`);
    s.end('\n');
  })
  .listen(process.argv[2]);
