import { setTimeout as sleep } from 'node:timers/promises';
import { createServer } from 'node:net';
console.log(await sleep(10, 'slept'));
const server = createServer(); await new Promise((r) => server.listen(0, '127.0.0.1', r)); server.close();
export default 1;
