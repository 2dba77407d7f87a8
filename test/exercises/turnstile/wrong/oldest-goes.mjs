// fails: full
import net from 'node:net';
const g = [];
net.createServer((s) => {
  s.on('error', () => {}); 
  if (g.length === 3) { g.shift().end('full\n'); }
  g.push(s); s.on('close', () => { const i = g.indexOf(s); if (i >= 0) g.splice(i, 1); });
  let t = ''; const late = setTimeout(() => { g.splice(g.indexOf(s), 1); s.end('too slow\n'); }, 1000);
  s.on('close', () => clearTimeout(late));
  s.on('data', (d) => { t += d; const l = t.split('\n'); t = l.pop(); for (const x of l) { late.refresh(); if (s.writable) s.write(x + ': yes\n'); } });
}).listen(process.argv[2]);
