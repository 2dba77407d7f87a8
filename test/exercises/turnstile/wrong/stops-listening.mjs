// fails: full
import net from 'node:net';
const g = new Set();
const server = net.createServer((s) => {
  s.on('error', () => {}); g.add(s);
  s.on('close', () => { g.delete(s); if (!server.listening) server.listen(process.argv[2]); });
  if (g.size === 3) server.close();
  const late = setTimeout(() => { g.delete(s); s.end('too slow\n'); }, 1000);
  s.on('close', () => clearTimeout(late)); let t = '';
  s.on('data', (d) => { t += d; const l = t.split('\n'); t = l.pop(); for (const x of l) { late.refresh(); if (s.writable) s.write(x + ': yes\n'); } });
}).listen(process.argv[2]);
