import http from 'node:http';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';

try {
  http.get({ host, port, path: '/my map' });
} catch (error) {
  console.log(String(error));
}
