const { pair } = require('./_pair.cjs');
pair((client, served) => {
  const { getpeername } = client._handle;
  console.log(typeof getpeername, client._handle.constructor.name, Object.keys(client._handle).join(), typeof client._handle.onread, client._handle.isStreamBase);
  const out = {};
  console.log(client._handle.getsockname(out), out.address, client._getpeername().address, client._getsockname().address);
  client._handle.close(() => console.log('handle closed'));
  served.on('close', () => console.log('served close')).resume().end();
  client.on('error', (error) => console.log(error.code));
  client.destroy();
});
