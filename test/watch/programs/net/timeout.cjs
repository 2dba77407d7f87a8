const { pair } = require('./_pair.cjs');
pair((client, served) => {
  client.setTimeout(60, () => { console.log('timeout', client.timeout); client.end(); });
  client.resume();
  served.resume();
  served.on('close', () => console.log('close'));
});
