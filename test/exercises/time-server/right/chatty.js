import net from 'node:net';

let visitors = 0;
const log = (...words) => console.log(new Date().toISOString(), ...words);

function formatDate(date, format) {
  const map = {
    YYYY: String(date.getFullYear()),
    MM: String(date.getMonth() + 1).padStart(2, '0'),
    DD: String(date.getDate()).padStart(2, '0'),
    hh: String(date.getHours()).padStart(2, '0'),
    mm: String(date.getMinutes()).padStart(2, '0'),
  };
  return format.replace(/YYYY|MM|DD|hh|mm/g, (key) => map[key]);
}

const server = net.createServer((socket) => {
  const id = ++visitors;
  log(`#${id} from ${socket.remoteAddress}:${socket.remotePort}`);
  socket.on('data', (data) => log(`#${id} said ${data.length} bytes`));
  socket.on('end', () => log(`#${id} hung up`));
  socket.on('error', (error) => log(`#${id} broke: ${error.message}`));
  socket.on('close', () => log(`#${id} closed`));
  socket.end(formatDate(new Date(), 'YYYY-MM-DD hh:mm') + '\n');
});

for (let i = 0; i < 300; i++) log('warming up', '.'.repeat(i % 40));
server.listen(Number(process.argv[2]), () => log('listening', server.address()));
process.on('SIGTERM', () => {
  log('asked to stop');
  server.close();
});
