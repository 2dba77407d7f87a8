// fails: slow
import net from 'node:net';
const g = new Set();
net.createServer((s) => {
  s.on('error', () => {}); 
  if (g.size === 3) { s.end('full\n'); s.resume(); return; }
  g.add(s); s.on('close', () => g.delete(s));
  let t = '', ticks = 0; const iv = setInterval(() => { if (++ticks === 3) { g.delete(s); s.end('too slow\n'); clearInterval(iv); } }, 1000);
  s.on('close', () => clearInterval(iv));
  s.on('data', (d) => { t += d; const l = t.split('\n'); t = l.pop(); for (const x of l) { ticks = 0; if (s.writable) s.write(x + ': yes\n'); } });
}).listen(process.argv[2]);
