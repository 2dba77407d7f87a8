import net from 'node:net';
import { once } from 'node:events';
await once(net.connect(1, '127.0.0.1'), 'connect');
