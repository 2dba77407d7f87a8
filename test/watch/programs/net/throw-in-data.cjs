const { pair } = require('./_pair.cjs');
pair((client, served) => {
  client.on('data', function onData(data) { throw new TypeError('in data: ' + data); });
  served.end('x');
});
