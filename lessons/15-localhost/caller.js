import { ADDRCONFIG } from 'node:dns';
import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const six = { address: '::1', family: 6 };
const four = { address: '127.0.0.1', family: 4 };
const both = [six, four];
net.setDefaultAutoSelectFamily(false);
console.log('all:', net.getDefaultAutoSelectFamily());
/** @type {net.LookupFunction} */
const lookup = (_name, wanted, tell) => {
  const one = wanted.family === 4 ? four : six;
  const { address, family } = one;
  if (wanted.all) setImmediate(tell, null, both);
  else setImmediate(tell, null, address, family);
};
const name = { host: 'localhost', hints: ADDRCONFIG };
const options = { port, lookup, ...name };
const socket = net.connect(options);
socket.on('error', (error) => {
  console.log('no:', error.message);
});
