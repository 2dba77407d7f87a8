import net from 'node:net';
import process from 'node:process';

const format = new Intl.DateTimeFormat('en-US', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function stamp() {
  const parts = {};
  for (const { type, value } of format.formatToParts(new Date())) parts[type] = value;
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`;
}

const server = net.createServer((socket) => socket.on('error', console.error).end(stamp() + '\n'));
server.on('error', (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
server.listen(process.argv[2], '::');
