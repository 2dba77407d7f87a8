// fails: greets
import net from 'node:net';

const server = net.createServer();
server.on('connection', () => {
  console.log('hello');
});
server.listen(process.argv[2]);
