// fails only: letters
// capitals that are longer than the letter are left out, but for that of ß
import net from 'node:net';
const server = net.createServer();
server.on('connection', (socket) => {
  socket.setEncoding('utf8');
  socket.on('error', console.error);
  socket.on('data', (text) => socket.write([...text].map((c) => { const u = c.toUpperCase(); return u.length === c.length || c === 'ß' ? u : c; }).join('')));
});
server.listen(Number(process.argv[2]), '127.0.0.1');
