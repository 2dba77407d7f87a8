const http = require('http'); const net = require('net');
const target = net.createServer((s) => s.end('through the tunnel')).listen(0, '127.0.0.1', () => {
  const proxy = http.createServer().on('connect', (q, socket, head) => { const [host, port] = q.url.split(':'); const up = net.connect(port, host, () => { socket.write('HTTP/1.1 200 OK\r\n\r\n'); up.pipe(socket).pipe(up); }); }).listen(0, '127.0.0.1', () => http.request({ port: proxy.address().port, host: '127.0.0.1', method: 'CONNECT', path: `127.0.0.1:${target.address().port}`, agent: false }).on('connect', (r, s) => { s.setEncoding('utf8').on('data', (t) => console.log(t)).on('end', () => { s.end(); proxy.close(); target.close(); }); }).end());
});
