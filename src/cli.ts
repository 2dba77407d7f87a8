import { version } from '../package.json';
import { main } from './main.ts';

await main(new URL('./', import.meta.url), version);
