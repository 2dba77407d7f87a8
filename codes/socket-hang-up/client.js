import http from 'node:http';

const port = Number(process.env.PORT ?? 8000);
const request = http.get({ port, host: '127.0.0.1' });

request.on('error', (error) => {
  console.log(String(error));
});
