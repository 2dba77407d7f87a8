const { pair } = require('./_pair.cjs');
pair((client, served) => {
  client.resume();
  served.end();
  client.on('end', () => {
    console.log(Object.hasOwn(client, 'write'), client.write.name);
    setImmediate(() => {
      client.on('error', (error) => console.log(error.code, error.message, error.stack));
      console.log(client.write('x', (error) => console.log('cb', error?.code)));
    });
  });
  served.resume();
});
