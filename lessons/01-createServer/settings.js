import net from 'node:net';

const settings = JSON.parse('{ "port": 8000 }');

try {
  net.createServer(settings.port);
  console.log('no exception');
} catch (error) {
  console.log('caught:', String(error));
}

const server = net.createServer(settings);
console.log('listening:', server.listening);
console.log('address:', server.address());
