import net from 'node:net';
const server = net.createServer(async (socket) => {
  socket.write('a');
  for await (const chunk of socket) { console.log('server got', String(chunk)); break; }
  console.log('destroyed', socket.destroyed);
  server.close();
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const client = net.connect(server.address().port, '127.0.0.1');
for await (const chunk of client.setEncoding('utf8')) { console.log('client got', chunk); client.write('b'); }
console.log('over');
