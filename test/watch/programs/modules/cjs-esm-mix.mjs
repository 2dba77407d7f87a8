import net, * as all from 'node:net';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
console.log(require('net') === net, all.default === net, all.connect === net.connect, all.createServer === require('net').createServer, Object.keys(all).join());
const other = await import('net'); console.log(other === all, other.Socket === net.Socket);
