const { pair } = require('./_pair.cjs');
pair((client, served) => {
  served.resume();
  served.on('close', () => console.log('served close'));
  client.destroy(new Error('destroyed by hand'));
});
