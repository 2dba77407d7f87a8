const { pair } = require('./_pair.cjs');
pair((client, served) => {
  console.log(client.setKeepAlive(true, 1000) === client, client.setNoDelay(true) === client, client.ref() === client, client.unref() === client);
  client.ref(); client.end(); served.resume(); client.resume();
}, { keepAlive: true, noDelay: true, keepAliveInitialDelay: 500 });
