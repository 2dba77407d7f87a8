const { pair } = require('./_pair.cjs');
pair((client, served) => {
  const chunk = Buffer.alloc(256 * 1024, 'x');
  let full = 0;
  let n = 0;
  const go = () => {
    while (n < 40) { n += 1; if (!client.write(chunk)) { full += 1; client.once('drain', go); return; } }
    client.end();
  };
  let total = 0;
  served.on('data', (data) => { total += data.length; });
  served.on('end', () => console.log(total, full === n || full > 0));
  go();
});
