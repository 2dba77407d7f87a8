import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const TESTS = new URL('./', import.meta.url);

/** Rooms whose tests mostly compute: a process for each of their files would take longer than the tests. */
const COMPUTING = ['context', 'model', 'narrator', 'play', 'reference', 'view'];

/** The test files of all rooms, those that are run in one process and those that have one each. */
export function testFiles(): { together: readonly string[]; alone: readonly string[] } {
  const rooms = readdirSync(TESTS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const filesIn = (name: string): string[] => {
    const room = new URL(`${name}/`, TESTS);
    const files = readdirSync(room).filter((file) => file.endsWith('.test.ts'));
    return files.sort().map((file) => fileURLToPath(new URL(file, room)));
  };
  const names = rooms.map(({ name }) => name).sort();
  return {
    together: COMPUTING.flatMap(filesIn),
    alone: names.filter((name) => !COMPUTING.includes(name)).flatMap(filesIn),
  };
}
