import http from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const ask = (path = '/one') => {
  const options = { host, port, path };
  const req = http.get(options, async (res) => {
    console.log('status:', res.statusCode);
    console.log('body:', await text(res));
    await setTimeout(200);
    if (path === '/one') ask('/two');
  });
  req.on('error', (e) => console.log(Object(e).code));
};
ask();
