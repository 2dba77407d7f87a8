import path from 'node:path';
console.log(path.basename(import.meta.url), path.basename(import.meta.filename ?? ''), Object.keys(import.meta).join(), typeof import.meta.resolve, import.meta.resolve('net'));
