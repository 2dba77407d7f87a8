// fails only: resets
import net from 'node:net';
import { pipeline } from 'node:stream/promises';

const lineOf = (n) => `${String(n).padEnd(65_535, '.')}\n`;
function* lines() {
  for (let n = 1; n <= 320; n++) yield lineOf(n);
}
net.createServer({ allowHalfOpen: true }, (socket) => pipeline(lines, socket)).listen(process.argv[2]);
