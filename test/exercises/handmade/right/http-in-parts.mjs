import { createServer } from 'node:http';

createServer(async (req, res) => {
  for await (const _ of req);
  res.write('茶');
  res.end(` ${req.url}`);
}).listen(Number(process.argv[2]), '127.0.0.1');
