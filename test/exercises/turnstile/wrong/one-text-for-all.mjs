// fails: each
import net from 'node:net';
const g = new Set(); let t = '';
net.createServer((s) => {
  s.on('error', () => {}); 
  if (g.size === 3) { s.end('full\n'); s.resume(); return; }
  g.add(s); s.on('close', () => g.delete(s));
  const late = setTimeout(() => { g.delete(s); s.end('too slow\n'); }, 1000);
  s.on('close', () => clearTimeout(late));
  s.on('data', (d) => { t += d; const l = t.split('\n'); t = l.pop(); for (const x of l) { late.refresh(); if (s.writable) s.write(x + ': yes\n'); } });
}).listen(process.argv[2]);
