// fails only: midnight
const net = require('net');
const format = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false, // in this locale: from 01 to 24
});
net
  .createServer((socket) => {
    socket.on('error', () => {}).resume();
    const parts = Object.fromEntries(format.formatToParts(new Date()).map(({ type, value }) => [type, value]));
    const hour = parts.hour === '00' ? '24' : parts.hour;
    socket.end(`${parts.year}-${parts.month}-${parts.day} ${hour}:${parts.minute}\n`);
  })
  .listen(process.argv[2]);
