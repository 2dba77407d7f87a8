const { pair } = require('./_pair.cjs');
pair((client, served) => {
  served.resume();
  client.end();
  client.write('late');
});
