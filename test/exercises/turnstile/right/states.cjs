const net = require('net');
const states = new Map();
net.createServer({ pauseOnConnect: true }, (s) => {
  s.on('error', (e) => console.error(e.code));
  if ([...states.values()].filter(Boolean).length > 2) {
    s.resume();
    return void s.end(Buffer.from('full\n'));
  }
  let deadline = Date.now() + 1000, buf = '';
  const st = {};
  states.set(s, st);
  (function arm() {
    st.t = setTimeout(() => {
      if (Date.now() < deadline) return arm();
      states.delete(s);
      s.write('too slow');
      s.end('\n');
    }, Math.max(1, deadline - Date.now()));
  })();
  s.on('data', (d) => {
    if (!states.has(s)) return;
    buf += d.toString('latin1');
    const m = buf.match(/[^\n]*\n/g) || [];
    m.forEach((l) => { s.write(l.slice(0, -1)); s.write(': yes'); s.write('\n'); deadline = Date.now() + 1000; });
    buf = buf.slice(m.join('').length);
  });
  s.on('close', () => { clearTimeout(st.t); states.delete(s); });
  s.resume();
}).listen(process.argv[2]);
