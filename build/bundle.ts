import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OutputChunk, type OutputOptions, rolldown } from 'rolldown';
import type { CourseLesson } from './course.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Each is read in one file with all that it imports, but for what stands in an earlier one of these files: to find and read a file takes as long
 * as to compile some kilobytes more.
 */
const TOGETHER = ['src/cli/cli.ts', 'src/cli/start.ts', 'src/view/screen/course.ts'];

/**
 * Node loads CommonJS in half the time that it takes for ES modules, and what is behind an `import()` becomes a file of its own, which is read
 * once it is needed.
 */
const OUTPUT = {
  format: 'cjs',
  dynamicImportInCjs: false,
  exports: 'named',
  entryFileNames: ({ name }) => (name === 'cli' ? 'cli.js' : '[name].cjs'),
  chunkFileNames: '[name]-[hash].cjs',
  codeSplitting: { groups: TOGETHER.map((file) => ({ name: path.parse(file).name, test: path.join(ROOT, file) })) },
  // Functions keep their names, so that the stack of a bug can be read.
  minify: { compress: true, mangle: { toplevel: false, keepNames: true }, codegen: { removeWhitespace: true } },
} satisfies OutputOptions;

/**
 * Bundles the command and what it loads by a path: lessons and exercises.
 *
 * @param outdir where to write them; without one, nothing is written
 * @throws Error that says what the bundler warns of
 */
export async function buildApplication(course: readonly CourseLesson[], outdir?: string): Promise<OutputChunk[]> {
  const warnings: string[] = [];
  await using build = await rolldown({
    cwd: ROOT,
    input: { cli: 'src/cli/cli.ts', ...Object.fromEntries(course.flatMap(modulesOf)) },
    platform: 'node',
    // All that we ask are prompts of our own. Those that inquirer brings along are larger than the rest of it: one opens an editor, and
    // carries the tables of every encoding for that.
    resolve: { alias: { '@inquirer/prompts': false } },
    transform: { target: 'node20.17' },
    onLog: (_level, { message }) => warnings.push(message),
  });
  const made = await (outdir === undefined ? build.generate(OUTPUT) : build.write({ ...OUTPUT, dir: outdir }));
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  return made.output.filter((each) => each.type === 'chunk');
}

/** Where a lesson and its exercises go to, and their sources. */
function modulesOf({ folder, exercises }: CourseLesson): [string, string][] {
  const modules = [`${folder}/lesson`, ...exercises.map((exercise) => `${exercise.folder}/exercise`)];
  return modules.map((module) => [`lessons/${module}`, `lessons/${module}.ts`]);
}
