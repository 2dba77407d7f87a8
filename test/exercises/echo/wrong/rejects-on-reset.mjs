// fails only: resets
import net from 'node:net';
import { pipeline } from 'node:stream/promises';
net.createServer({ allowHalfOpen: true }, (socket) => pipeline(socket, socket)).listen(process.argv[2]);
