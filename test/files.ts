import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const TESTS = new URL('./', import.meta.url);

/** Rooms whose tests are many and small: a process for each of their files would take longer than the tests. */
const TOGETHER = ['claims', 'content', 'context', 'layers', 'model', 'narrator', 'play', 'reference', 'store', 'view'];

/** The test files of all rooms, those that are run in one process and those that have one each. */
export function testFiles(): { together: readonly string[]; alone: readonly string[] } {
  const rooms = readdirSync(TESTS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = rooms.flatMap(({ name }) =>
    readdirSync(new URL(`${name}/`, TESTS))
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => `${name}/${file}`),
  );
  const isTogether = (file: string): boolean => TOGETHER.includes(file.split('/', 1).join()) && !setsStage(file);
  const paths = (some: readonly string[]): string[] =>
    some.toSorted().map((file) => fileURLToPath(new URL(file, TESTS)));
  return {
    together: paths(files.filter(isTogether)),
    alone: paths(files.filter((file) => !isTogether(file))),
  };
}

/** Whether a test plays lessons on a stage of its own, which moves the temporary files of its whole process. */
function setsStage(file: string): boolean {
  return readFileSync(new URL(file, TESTS), 'utf8').includes(' setStage(');
}
