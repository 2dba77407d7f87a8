import { once } from 'node:events'; import process from 'node:process'; import { run } from 'node:test';
const stream = run({ files: [`${import.meta.dirname}/_options.test.cjs`] }).on('test:stdout', ({ message }) => console.log(message)); stream.resume(); await once(stream, 'end'); console.log(process.execArgv);
