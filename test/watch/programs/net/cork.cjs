const { pair } = require('./_pair.cjs');
pair((client, served) => {
  served.setEncoding('utf8').on('data', (text) => console.log('chunk', text));
  client.cork();
  client.write('a');
  client.write('b');
  client.end('c');
  console.log(client.writableLength, client.writableCorked);
  process.nextTick(() => client.uncork());
});
