const { pair } = require('./_pair.cjs');
pair((client, served) => {
  const all = [];
  served.on('data', (data) => all.push(data)).on('end', () => console.log(Buffer.concat(all).toString('hex')));
  client.write('ff00', 'hex');
  client.write('aGk=', 'base64');
  client.write('é', 'latin1');
  client.write('é');
  client.write(new Uint8Array([1, 2]));
  client.end('é', 'utf16le', () => console.log('ended'));
});
