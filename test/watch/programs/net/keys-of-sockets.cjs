const { pair } = require('./_pair.cjs');
pair((client, served, server) => {
  for (const object of [client, served, server]) {
    console.log(Object.keys(object).join());
    console.log(Object.getOwnPropertySymbols(object).map(String).join());
    console.log(JSON.stringify(Object.getOwnPropertyNames(object._events ?? {})));
  }
  client.destroy(); served.destroy();
});
