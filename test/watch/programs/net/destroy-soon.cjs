const { pair } = require('./_pair.cjs');
pair((client, served) => {
  served.setEncoding('utf8').on('data', (text) => console.log(text)).on('close', () => console.log('close'));
  client.write('last words'); client.destroySoon(); console.log(client.destroyed, client.writableEnded);
});
