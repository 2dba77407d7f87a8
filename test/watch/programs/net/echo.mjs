import net from 'node:net';
const server = net.createServer((socket) => socket.pipe(socket));
server.listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  client.setEncoding('utf8');
  client.on('data', (text) => { console.log(text); client.end(); });
  client.on('close', (hadError) => { console.log('close', hadError); server.close(); });
  client.write('hello');
});
server.on('close', () => console.log('server close'));
