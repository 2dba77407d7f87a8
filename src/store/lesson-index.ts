import { readFileSync } from 'node:fs';
import { type LessonIndex, readIndex, type WrittenIndex } from '../model/search.ts';

/** What lessons can be found by, from the folder of the built lessons. The build makes it. */
export function loadIndex(root: URL): LessonIndex {
  return readIndex(JSON.parse(readFileSync(new URL('words.json', root), 'utf8')) as WrittenIndex);
}
