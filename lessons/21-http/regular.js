import http from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const order = (path = '/') => {
  const options = { host, port, path };
  const req = http.get(options, async (res) => {
    console.log(path, await text(res));
    await setTimeout(200);
    if (path === '/first') order('/second');
  });
  req.on('error', (error) => {
    const { code } = Object(error);
    console.log(path, code, error.message);
    console.log('reused:', req.reusedSocket);
  });
};
order('/first');
