// node: 24
import net from 'node:net';
type T = string;
const s = new net.Socket(); const t: T = 'x';
s.on(t, () => { throw new Error('typed'); });
s.emit('x');
