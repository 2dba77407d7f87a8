import net from 'node:net';
await new Promise(() => {});
