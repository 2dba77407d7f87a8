import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OutputChunk, type OutputOptions, rolldown } from 'rolldown';
import type { CourseLesson } from './course.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The files that a start reads, and with what each begins: it has everything that this imports, but not what is in an earlier one. Finding
 * and reading a file takes as long as compiling some kilobytes more.
 */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  // Packages get `process` from here before Node keeps what it compiles: what is loaded until then is compiled at each start.
  cli: ['src/cli/cli.ts', 'build/process.ts'],
  start: [
    'src/cli/start.ts',
    'src/words/keys.ts',
    'src/words/amounts.ts',
    'src/words/reasons.ts',
    'src/store/reference-texts.ts',
  ],
  course: ['src/view/screen/course.ts'],
  codes: ['src/narrator/reference/codes.ts'],
  main: ['src/cli/main.ts'],
  menu: ['src/commands/menu/open.ts', 'src/commands/menu/menu.ts', 'src/commands/play/open.ts'],
  // Apart from the prompts, because these are also used where nobody is asked with prompts.
  terminal: [
    'src/terminal/choices.ts',
    'src/terminal/press.ts',
    'src/terminal/spinner.ts',
    'node_modules/signal-exit/dist/mjs/index.js',
  ],
  width: ['node_modules/fast-string-width/dist/index.js'],
  'prompt-dialog': ['src/terminal/prompt-dialog.ts'],
};

/**
 * CommonJS, because Node loads it in half the time of ES modules. The target of each `import()` becomes a file of its own, which is read
 * when it is needed.
 */
const OUTPUT = {
  format: 'cjs',
  dynamicImportInCjs: false,
  exports: 'named',
  entryFileNames: ({ name }) => (name === 'cli' ? 'cli.js' : '[name].cjs'),
  chunkFileNames: '[name]-[hash].cjs',
  codeSplitting: {
    groups: Object.entries(TOGETHER).map(([name, files]) => ({
      name,
      test: (id: string) => files.some((file) => id === path.join(ROOT, file)),
    })),
  },
  // Functions keep their names, so that stack traces can be read.
  minify: { compress: true, mangle: { toplevel: true, keepNames: true }, codegen: { removeWhitespace: true } },
} satisfies OutputOptions;

/** What packages get instead of what they import. */
const INSTEAD = {
  // We have our own prompts. Inquirer's own ones are larger than the rest of it, for instance because of the tables of all encodings.
  '@inquirer/prompts': false,
  'node:process': path.join(ROOT, 'build/process.ts'),
  // Ora measures a line as we and inquirer do, with the same tables.
  'string-width': 'fast-string-width',
  'cli-spinners': path.join(ROOT, 'build/spinners.ts'),
} as const;

/**
 * Bundles the command and what it loads by path: lessons, exercises, and the packages with tables of all characters.
 *
 * @param outdir the folder for the files; if left out, nothing is written
 * @throws Error with the bundler's warnings
 */
export async function buildApplication(course: readonly CourseLesson[], outdir?: string): Promise<OutputChunk[]> {
  const warnings: string[] = [];
  await using build = await rolldown({
    cwd: ROOT,
    input: {
      cli: 'src/cli/cli.ts',
      unicode: 'src/view/unicode.cjs',
      ...Object.fromEntries(course.flatMap(courseModules)),
    },
    platform: 'node',
    resolve: { alias: INSTEAD },
    transform: { target: 'node20.17' },
    onLog: (_level, { message }) => warnings.push(message),
  });
  const made = await (outdir === undefined ? build.generate(OUTPUT) : build.write({ ...OUTPUT, dir: outdir }));
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  return made.output.filter((each) => each.type === 'chunk');
}

/** The output names of a lesson and its exercises, and their sources. */
function courseModules({ folder, exercises }: CourseLesson): [string, string][] {
  const modules = [`${folder}/lesson`, ...exercises.map((exercise) => `${exercise.folder}/exercise`)];
  return modules.map((module) => [`lessons/${module}`, `lessons/${module}.ts`]);
}
