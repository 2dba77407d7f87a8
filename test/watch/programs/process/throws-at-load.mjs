import net from 'node:net';
throw new Error('at load of an ES module');
