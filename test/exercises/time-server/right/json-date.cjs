const { createServer } = require('net');

const offset = () => new Date().getTimezoneOffset() * 60 * 1000;
const main = () => {
  const port = Number(process.argv[2]);
  const server = createServer((c) => {
    c.on('error', console.error);
    c.setTimeout(30000, () => c.destroy());
    const local = new Date(Date.now() - offset());
    const [day, time] = local.toJSON().split('T');
    c.write(Buffer.concat([Buffer.from(day), Buffer.from(' '), Buffer.from(time.slice(0, 5)), Buffer.from([0x0a])]));
    c.end();
  });
  server.maxConnections = 1000;
  server.listen(port);
};
setTimeout(main, 1000);
