import process from 'node:process';

// Until the rest is loaded, nothing was taken that had to be given back.
const leave = (): never => process.exit(130);
process.on('SIGINT', leave);
const { main } = await import('./main.ts');
process.off('SIGINT', leave);
await main(new URL('./', import.meta.url));
