const { pair } = require('./_pair.cjs');
pair((client, served) => {
  served.resume();
  client.end();
  console.log(client.write('late', (error) => console.log('callback', error.code)));
  client.on('error', (error) => console.log(error.stack));
});
