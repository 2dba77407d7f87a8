// A tick a second for each client: who has finished no line since the last one has to go.
import net from 'node:net';
const g = new Set();
net.createServer((s) => {
  s.on('error', () => {}); 
  if (g.size === 3) { s.end('full\n'); s.resume(); return; }
  g.add(s); s.on('close', () => g.delete(s));
  let t = '', ok = false; const iv = setInterval(() => { if (!ok) { g.delete(s); s.end('too slow\n'); clearInterval(iv); } ok = false; }, 1000);
  s.on('close', () => clearInterval(iv));
  s.on('data', (d) => { t += d; const l = t.split('\n'); t = l.pop(); for (const x of l) { ok = true; if (s.writable) s.write(x + ': yes\n'); } });
}).listen(process.argv[2]);
