const net = require('net');
const attempts = {
  listen: () => net.createServer().listen(-1),
  listenObject: () => net.createServer().listen({}),
  connect: () => net.connect(),
  connectPort: () => net.connect(1e6),
  createServer: () => net.createServer('x'),
  write: () => new net.Socket().write(5),
  writeNull: () => new net.Socket().write(null),
  setTimeout: () => new net.Socket().setTimeout(-1),
  callback: () => new net.Socket().setTimeout(1, 1),
  encoding: () => new net.Socket().setEncoding('nope'),
  lookup: () => net.connect({ port: 1, host: 'x', lookup: 1 }),
  local: () => net.connect({ port: 1, host: '127.0.0.1', localAddress: 'x' }),
  on: () => new net.Socket().on('data'),
  once: () => new net.Socket().once('data', null),
  prepend: () => new net.Socket().prependListener('data', {}),
  blocklist: () => new net.BlockList().addAddress('nope'),
  twice: () => { const server = net.createServer(); server.listen(0, '127.0.0.1', () => server.close()); server.listen(0); },
};
for (const [name, attempt] of Object.entries(attempts)) {
  try { attempt(); console.log(name, 'fine'); } catch (error) { console.log(name, error.stack); }
}
