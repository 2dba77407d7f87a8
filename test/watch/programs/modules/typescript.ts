// node: 24
import net from 'node:net';
interface A { a: number }
const a: A = { a: 1 };
const s: net.Socket = new net.Socket();
s.on('x', () => { console.log(new Error('typed').stack); });
s.emit('x', a);
