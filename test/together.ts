import { pathToFileURL } from 'node:url';
import { testFiles } from './files.ts';

for (const file of testFiles().together) await import(pathToFileURL(file).href);
