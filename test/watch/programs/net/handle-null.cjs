const { pair } = require('./_pair.cjs');
pair((client, served) => {
  served.resume(); served.on('end', () => console.log('end'));
  const handle = client._handle;
  client._handle = null;
  console.log(client.remoteAddress, client.address(), client.readyState);
  client._handle = handle;
  client.end();
});
