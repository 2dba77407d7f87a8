const { pair } = require('./_pair.cjs');
pair((client, served) => {
  client.on('data', (data) => {
    console.log(String(data), client.isPaused());
    client.pause();
    console.log(client.isPaused(), client.readableFlowing);
    setTimeout(() => { console.log(client.isPaused()); client.resume(); }, 20);
  });
  client.on('pause', () => console.log('pause'));
  client.on('end', () => console.log('end'));
  served.end('x');
});
