const { pair } = require('./_pair.cjs');
pair((client, served, server) => {
  server.getConnections((error, count) => { console.log(error, count); client.end(); });
  client.resume(); served.resume();
  server.on('close', () => console.log('closed', server.listening));
});
