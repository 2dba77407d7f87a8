const { pair } = require('./_pair.cjs');
pair((client, served) => {
  client.on('readable', () => {
    for (let chunk; (chunk = client.read(2)) !== null; ) console.log(String(chunk));
  });
  client.on('end', () => console.log('end', client.readableEnded));
  served.end('abcdef');
});
