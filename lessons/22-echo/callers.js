import { once } from 'node:events';
import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
const brief = net.createConnection(port, host);
brief.on('error', console.error);
brief.on('data', (data) => console.log(`${data}`));
brief.end('hello');
await once(brief, 'close');

const rude = net.createConnection(port, host);
rude.on('error', console.error);
rude.write('hello');
await once(rude, 'data');
rude.resetAndDestroy();
