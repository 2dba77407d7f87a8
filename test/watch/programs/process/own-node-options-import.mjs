// env: NODE_OPTIONS=--import ./_import.mjs
import net from 'node:net';
console.log(globalThis.imported, net.connect === globalThis.connectThen, process.env.NODE_OPTIONS);
