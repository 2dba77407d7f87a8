import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const TESTS = new URL('./', import.meta.url);

/** Rooms whose tests are many and small: a process for each of their files would take longer than the tests. */
const TOGETHER = ['claims', 'content', 'context', 'layers', 'model', 'narrator', 'play', 'reference', 'store', 'view'];

/** Tests in these rooms that play lessons on a stage of their own, which moves the temporary files of the whole process. */
const ON_STAGE = ['check', 'notes', 'own-change', 'play', 'reached'].map((name) => `content/${name}.test.ts`);

/** The test files of all rooms, those that are run in one process and those that have one each. */
export function testFiles(): { together: readonly string[]; alone: readonly string[] } {
  const rooms = readdirSync(TESTS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = rooms.flatMap(({ name }) =>
    readdirSync(new URL(`${name}/`, TESTS))
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => `${name}/${file}`),
  );
  const isTogether = (file: string): boolean =>
    TOGETHER.includes(file.split('/', 1).join()) && !ON_STAGE.includes(file);
  const paths = (some: readonly string[]): string[] =>
    some.toSorted().map((file) => fileURLToPath(new URL(file, TESTS)));
  return {
    together: paths(files.filter(isTogether)),
    alone: paths(files.filter((file) => !isTogether(file))),
  };
}
