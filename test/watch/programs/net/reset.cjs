const { pair } = require('./_pair.cjs');
pair((client, served) => {
  served.on('error', (error) => console.log(error.code, error.syscall, error.stack));
  served.on('close', (hadError) => console.log('close', hadError));
  served.resume();
  console.log(client.resetAndDestroy() === client);
});
