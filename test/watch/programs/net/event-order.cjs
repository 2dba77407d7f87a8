const { pair } = require('./_pair.cjs');
pair((client, served) => {
  for (const [name, socket] of [['client', client], ['served', served]])
    for (const event of ['lookup', 'connect', 'ready', 'data', 'drain', 'end', 'finish', 'timeout', 'error', 'close'])
      socket.on(event, (...args) => {
        if (name === 'client') console.log(name, event, args.map((arg) => (Buffer.isBuffer(arg) ? String(arg) : typeof arg)));
      });
  served.write('one');
  client.once('data', () => client.end('bye'));
  served.resume();
});
