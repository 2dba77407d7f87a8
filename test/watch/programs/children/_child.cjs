const net = require('net');
const send = (value) => (process.send ? process.send(value) : console.log(JSON.stringify(value)));
const server = net.createServer((socket) => socket.end('from the child')).listen(0, '127.0.0.1', () => {
  net.connect(server.address().port, '127.0.0.1').on('data', (data) => {
    send({ text: String(data), args: process.argv.slice(2), execArgv: process.execArgv, options: process.env.NODE_OPTIONS, names: Object.keys(process.env).filter((n) => /NODE|LESSON|PROBE/i.test(n)), cache: Object.keys(require.cache).length, emit: Object.hasOwn(net.Socket.prototype, 'emit'), source: net.connect.toString().length });
    server.close(() => process.disconnect?.());
  });
});
