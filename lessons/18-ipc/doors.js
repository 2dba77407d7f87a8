import fs from 'node:fs';
import net from 'node:net';

const places = [
  { path: './plain.sock' },
  { path: './read.sock', readableAll: true },
  { path: './write.sock', writableAll: true },
];

// As it is on most systems.
process.umask(0o022);
for (const place of places) {
  const server = net.createServer();
  server.on('error', console.error);
  server.listen(place, () => {
    const { mode } = fs.statSync(place.path);
    const others = (mode & fs.constants.S_IWOTH) > 0;
    console.log(place.path, 'others write:', others);
    server.close();
  });
}
