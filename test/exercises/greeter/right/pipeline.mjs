import { createServer } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const greet = (socket) => pipeline(Readable.from(['hello', '\n']), socket);

createServer((socket) => {
  greet(socket).catch((error) => console.error(error.message));
}).listen(+process.argv[2], 'localhost');
