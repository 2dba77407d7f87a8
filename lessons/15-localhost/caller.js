import { ADDRCONFIG } from 'node:dns';
import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const six = { address: '::1', family: 6 };
const four = { address: '127.0.0.1', family: 4 };
const both = [six, four];
net.setDefaultAutoSelectFamily(false);
console.log('all:', net.getDefaultAutoSelectFamily());
const socket = net.connect({
  port,
  host: 'localhost',
  hints: ADDRCONFIG,
  lookup: (_name, wanted, tell) => {
    const one = wanted.family === 4 ? four : six;
    const { address, family } = one;
    if (wanted.all) setImmediate(tell, null, both);
    else setImmediate(tell, null, address, family);
  },
});
socket.on('error', (error) => {
  console.log('no:', error.message);
});
