const { pair } = require('./_pair.cjs');
pair((client, served) => {
  served.on('end', () => { console.log('served end', served.writable); served.end('after your end'); }).resume();
  client.setEncoding('utf8').on('data', (text) => console.log(text)).on('close', () => console.log('close'));
  client.end('x');
}, { allowHalfOpen: true });
