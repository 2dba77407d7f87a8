// hard to stop, and it says a lot on both streams
import net from 'node:net';

process.on('SIGTERM', () => console.error('not yet'));
process.on('SIGINT', () => console.error('not yet'));
const ticker = setInterval(() => console.log('tick'), 200);
ticker.unref();

const pad2 = (n) => (100 + n + '').substring(1);
function timestamp() {
  const d = new Date(Date.now());
  return (
    [d.getFullYear(), pad2(d.getMonth() + 1), pad2(d.getDate())].join('-') +
    ' ' +
    [pad2(d.getHours()), pad2(d.getMinutes())].join(':')
  );
}

net
  .createServer((socket) => {
    socket.on('error', () => {});
    socket.end(timestamp() + '\n', () => console.log('answered'));
  })
  .listen(Number(process.argv.at(2)), '127.0.0.1', () => console.log('up'));
