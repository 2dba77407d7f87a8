import { openSync } from 'node:fs';
import net from 'node:net';

const file = openSync('notes.txt', 'w');

try {
  new net.Socket({ fd: file });
} catch (error) {
  console.log(String(error));
}
