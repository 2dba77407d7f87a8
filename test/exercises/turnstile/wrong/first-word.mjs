// fails only: steady
import net from 'node:net';
const g = new Set();
net.createServer((s) => {
  s.on('error', () => {}); 
  if (g.size === 3) { s.end('full\n'); s.resume(); return; }
  g.add(s); s.on('close', () => g.delete(s));
  const late = setTimeout(() => { g.delete(s); s.end('too slow\n'); }, 1000);
  s.on('close', () => clearTimeout(late)); let t = '';
  s.on('data', (d) => { t += d; const l = t.split('\n'); t = l.pop(); for (const x of l) { late.refresh(); if (s.writable) s.write(x.split(' ')[0] + ': yes\n'); } });
}).listen(process.argv[2]);
