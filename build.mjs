/**
 * Builds `dist`: the command, the probe, the lessons with their list, and the licences of the packages that are bundled.
 * With `--quiet` it speaks only of failures.
 */
import { chmod, copyFile, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';
import { probeOptions } from './build/probe.mjs';
import { indexOf } from './build/words.mjs';

/** @import { BuildOptions, Metafile, Plugin } from 'esbuild' */
/** @import { Exercise, ExerciseEntry } from './src/model/exercise.ts' */
/** @import { Lesson, LessonEntry } from './src/model/lesson.ts' */

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const DIST = path.join(ROOT, 'dist');
const LESSONS = path.join(ROOT, 'lessons');

/** Packages that only some commands need: the entry must not load them, or every start pays for them. */
const LATER = /^(?:inquirer|@inquirer\/.*|ora|js-tokens|linebreak)$/;

/**
 * Names stay as they are and lines stay short, so that the stack of a bug, and the line that Node shows above it, can be read.
 * @satisfies {BuildOptions}
 */
const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.17',
  // An ES module keeps its named exports where it is import()ed; a CommonJS one has only its default.
  mainFields: ['module', 'main'],
  alias: { '@inquirer/prompts': './build/no-prompts.mjs' },
  charset: 'utf8',
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 120,
  metafile: true,
  write: true,
  logLevel: 'silent',
};

/**
 * The tables of `linebreak` are a file of their own: they take their time to read, and only text that is not all ASCII needs them.
 * @type {Plugin}
 */
const DEFERRED = {
  name: 'deferred',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/linebreak\.js$/ }, ({ path: file }) => ({ path: file, external: true }));
    onLoad({ filter: /[\\/]src[\\/]view[\\/]breaks\.ts$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      const contents = source
        .replace("import LineBreaker from 'linebreak';\n", '')
        .replace('new LineBreaker(', "new (require('./linebreak.js').default)(");
      if (contents.includes(' LineBreaker')) throw new Error(`${file} uses linebreak in a new way.`);
      return { contents, loader: 'ts' };
    });
    // Node reads a table faster as JSON than as a program.
    onLoad({ filter: /[\\/]src[\\/]narrator[\\/]reference[\\/]items\.ts$/ }, async ({ path: file }) => {
      const { ITEMS } = await imported(file);
      return { contents: `export const ITEMS = JSON.parse(${JSON.stringify(JSON.stringify(ITEMS))});`, loader: 'js' };
    });
    // Whether it is to paint is told to it before it does: it need not have Node open a stream to find out.
    onLoad({ filter: /[\\/]node_modules[\\/]kleur[\\/]index\.mjs$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      return { contents: source.replace('process.stdout && process.stdout.isTTY', 'false'), loader: 'js' };
    });
  },
};

/**
 * `process` is there already: to import it as a module makes Node go through all of its properties.
 * @type {Plugin}
 */
const PROCESS = {
  name: 'process',
  setup({ onResolve, onLoad }) {
    // What requires it, being CommonJS, looks for its properties on the module itself.
    onResolve({ filter: /^(?:node:)?process$/ }, ({ kind }) => ({ path: kind, namespace: 'global' }));
    onLoad({ filter: /.*/, namespace: 'global' }, ({ path: kind }) => ({
      contents: `${kind === 'require-call' ? 'module.exports =' : 'export default'} globalThis.process;`,
    }));
  },
};

/** @param {string} outdir */
async function buildLinebreak(outdir) {
  return await bundle({ entryPoints: ['linebreak'], outfile: path.join(outdir, 'linebreak.js'), format: 'cjs' });
}

/**
 * Bundles and returns what went into what.
 * @param {BuildOptions} options
 * @returns {Promise<Metafile>}
 */
async function bundle(options) {
  const { metafile, warnings } = await build({ ...COMMON, ...options });
  if (warnings.length > 0)
    throw new Error(warnings.map(({ text, location }) => `${location?.file}: ${text}`).join('\n'));
  return metafile ?? { inputs: {}, outputs: {} };
}

/**
 * What a file of ours exports.
 * @param {string} file
 */
async function imported(file) {
  const { outputFiles } = await build({ ...COMMON, entryPoints: [file], write: false, outdir: ROOT });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return await import(`data:text/javascript;base64,${code}`);
}

/**
 * All chunks stand beside `cli.js`, so that `./probe.cjs` means the same in each of them.
 * @param {string} outdir
 */
async function buildCli(outdir) {
  const metafile = await bundle({
    entryPoints: { cli: 'src/cli/cli.ts' },
    outdir,
    splitting: true,
    chunkNames: '[name]-[hash]',
    plugins: [DEFERRED, PROCESS],
  });
  const file = path.join(outdir, 'cli.js');
  const late = packagesOf(metafile, loadedWith(metafile, path.relative(ROOT, file)))
    .map(nameOf)
    .filter((name) => LATER.test(name));
  if (late.length > 0)
    throw new Error(`src/cli/cli.ts loads ${late.join(', ')} at every start: import() them where they are needed.`);
  for (const output of Object.keys(metafile.outputs)) await toCommonJs(path.join(ROOT, output));
  await writeFile(file, `#!/usr/bin/env node\n${await readFile(file, 'utf8')}`);
  await chmod(file, 0o755);
  return metafile;
}

/**
 * Only ES modules can be split into what is needed at once and later, but Node loads CommonJS in half the time: so it is split as the
 * one and written as the other.
 * @param {string} file
 */
async function toCommonJs(file) {
  const { code } = await transform(await readFile(file, 'utf8'), {
    format: 'cjs',
    platform: 'node',
    target: 'node20.17',
    charset: 'utf8',
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 120,
  });
  await writeFile(file, withRequire(code));
}

/**
 * Loads our own files the way that takes Node less time.
 * @param {string} code
 */
function withRequire(code) {
  return code.replace(/\bimport\(("\.\/[^"]+")\)/g, 'Promise.resolve().then(()=>require($1))');
}

/**
 * Says how Node is to read the `.js` files of a folder.
 * @param {string} folder
 * @param {'commonjs' | 'module'} type
 */
async function writeType(folder, type) {
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify({ type })}\n`);
}

/**
 * What is preloaded into other programs.
 * @param {string} outdir
 */
async function buildProbe(outdir) {
  const clock = { entryPoints: ['src/probe/clock.ts'], format: /** @type {const} */ ('cjs') };
  return [
    await buildPreload(path.join(outdir, 'probe.cjs'), await probeOptions(COMMON)),
    await buildPreload(path.join(outdir, 'clock.cjs'), clock),
  ];
}

/**
 * @param {string} outfile
 * @param {BuildOptions} options
 */
async function buildPreload(outfile, options) {
  return await bundle({ ...options, outfile });
}

/**
 * @param {string} outdir
 * @param {readonly string[]} folders
 */
async function buildLessons(outdir, folders) {
  const entryPoints = folders.map((folder) => ({ in: `lessons/${folder}/lesson.ts`, out: `lessons/${folder}/lesson` }));
  const metafile = await bundle({ entryPoints, outdir });
  for (const folder of folders) {
    const programs = (await readdir(path.join(LESSONS, folder))).filter((file) => file.endsWith('.js'));
    for (const file of programs)
      await copyFile(path.join(LESSONS, folder, file), path.join(outdir, 'lessons', folder, file));
  }
  return metafile;
}

/**
 * The exercises, each from a folder beside its lesson, in the order of the lessons.
 * @param {string} outdir
 * @param {readonly string[]} lessons
 */
async function buildExercises(outdir, lessons) {
  const folders = (await Promise.all(lessons.map(exerciseFolders))).flat();
  const entryPoints = folders.map((folder) => ({
    in: `lessons/${folder}/exercise.ts`,
    out: `lessons/${folder}/exercise`,
  }));
  const metafile = await bundle({ entryPoints, outdir });
  /** @type {ExerciseEntry[]} */
  const entries = [];
  for (const folder of folders) {
    for (const file of ['starter.js', 'solution.js'])
      await copyFile(path.join(LESSONS, folder, file), path.join(outdir, 'lessons', folder, file));
    const module = await import(pathToFileURL(path.join(outdir, 'lessons', folder, 'exercise.js')).href);
    if (module.default === undefined) throw new Error(`lessons/${folder}/exercise.ts has no default export.`);
    entries.push(exerciseEntryOf(folder, module.default));
  }
  await writeFile(path.join(outdir, 'lessons/exercises.json'), `${JSON.stringify(entries, null, 1)}\n`);
  return { metafile, entries };
}

/**
 * @param {string} lesson folder of a lesson
 * @returns {Promise<string[]>} folders of its exercises, relative to that of the lessons
 */
async function exerciseFolders(lesson) {
  const names = await readdir(path.join(LESSONS, lesson, 'exercises')).catch(() => []);
  return names.sort().map((name) => `${lesson}/exercises/${name}`);
}

/**
 * @param {string} folder
 * @param {Exercise} exercise
 * @returns {ExerciseEntry}
 */
function exerciseEntryOf(folder, { id, checks, texts }) {
  const [, lesson = '', name] = /^\d+-([^/]+)\/exercises\/(.+)$/.exec(folder) ?? [];
  if (name !== id) throw new Error(`lessons/${folder} holds the exercise '${id}'.`);
  return {
    id,
    lesson,
    folder,
    checks: checks.map((check) => check.id),
    ...headsOf(texts),
  };
}

/**
 * Title and summary in each language.
 * @param {Exercise['texts'] | Lesson['texts']} texts
 */
function headsOf(texts) {
  const languages = /** @type {(keyof typeof texts)[]} */ (Object.keys(texts));
  /** @param {'title' | 'summary'} part */
  const each = (part) =>
    /** @type {Record<keyof typeof texts, string>} */ (
      Object.fromEntries(languages.map((language) => [language, texts[language][part]]))
    );
  return { title: each('title'), summary: each('summary') };
}

/**
 * The programs by which `explain --run` makes errors happen, as they are.
 * @param {string} outdir
 */
async function copyCodes(outdir) {
  await cp(path.join(ROOT, 'codes'), path.join(outdir, 'codes'), { recursive: true });
  await writeType(path.join(outdir, 'codes'), 'module');
}

/**
 * What `explain` says, in one file for each language: sentences that are ready to be shown, since making them would take its time.
 * @param {string} outdir
 */
async function writeTexts(outdir) {
  const { textsIn, namesToExplain } = await imported('src/words/reference.ts');
  await mkdir(path.join(outdir, 'explain'), { recursive: true });
  await writeFile(path.join(outdir, 'explain/names.json'), `${JSON.stringify(namesToExplain())}\n`);
  const { LANGUAGES } = await imported('src/model/language.ts');
  for (const language of LANGUAGES)
    await writeFile(path.join(outdir, `explain/${language}.json`), `${JSON.stringify(textsIn(language))}\n`);
}

/** @returns {Promise<string[]>} the folders of `lessons`, in the order of their numbers */
async function lessonFolders() {
  const entries = await readdir(LESSONS, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10));
}

/**
 * What the list of lessons says of one of them.
 * @param {string} folder
 * @param {Lesson} lesson
 * @returns {LessonEntry}
 */
function entryOf(folder, lesson) {
  const [, digits, name] = /^(\d+)-(.+)$/.exec(folder) ?? [];
  if (name !== lesson.id)
    throw new Error(`lessons/${folder} holds the lesson '${lesson.id}': its name must be NN-${lesson.id}.`);
  return {
    id: lesson.id,
    number: Number(digits),
    group: lesson.group,
    folder,
    scenes: lesson.scenes.map((scene) => scene.id),
    questions: lesson.scenes.reduce((sum, scene) => sum + scene.questions.length, 0),
    ...headsOf(lesson.texts),
    api: lesson.api,
  };
}

/**
 * @param {string} outdir where the lessons have been built
 * @param {readonly string[]} folders
 * @param {readonly ExerciseEntry[]} exercises
 */
async function writeList(outdir, folders, exercises) {
  /** @type {LessonEntry[]} */
  const entries = [];
  for (const folder of folders) {
    const module = await import(pathToFileURL(path.join(outdir, 'lessons', folder, 'lesson.js')).href);
    if (module.default === undefined) throw new Error(`lessons/${folder}/lesson.ts has no default export.`);
    const own = exercises.filter(({ lesson }) => lesson === module.default.id);
    const entry = { ...entryOf(folder, module.default), exercises: own.map(({ id, title }) => ({ id, title })) };
    const twin = entries.find(({ id, number }) => id === entry.id || number === entry.number);
    if (twin) throw new Error(`lessons/${twin.folder} and lessons/${folder} have the same number or id.`);
    entries.push(entry);
  }
  await writeFile(path.join(outdir, 'lessons/index.json'), `${JSON.stringify(entries, null, 1)}\n`);
}

/**
 * The words by which the menu finds a lesson.
 * @param {string} outdir where the lessons have been built
 * @param {readonly string[]} folders
 */
async function writeIndex(outdir, folders) {
  const { piecesOf } = await imported('src/model/search.ts');
  const course = await Promise.all(
    folders.map(async (folder) => {
      const built = path.join(outdir, 'lessons', folder);
      const { default: lesson } = await import(pathToFileURL(path.join(built, 'lesson.js')).href);
      const files = (await readdir(path.join(LESSONS, folder))).filter((file) => file.endsWith('.js'));
      const programs = await Promise.all(files.map((file) => readFile(path.join(built, file), 'utf8')));
      return { number: Number.parseInt(folder, 10), lesson, programs };
    }),
  );
  const { CODES } = await imported('src/narrator/reference/codes.ts');
  const { WORDS, namesOf } = await imported('src/narrator/reference/words.ts');
  const words = Object.keys(WORDS).flatMap((id) => [id, ...namesOf(id)].map((name) => [name, WORDS[id].lessons]));
  const codes = Object.keys(CODES).map((code) => [code, CODES[code].lessons]);
  const topics = Object.fromEntries([...words, ...codes].filter(([name]) => !name.includes(' ')));
  await writeFile(path.join(outdir, 'lessons/words.json'), `${JSON.stringify(indexOf(course, topics, piecesOf))}\n`);
}

/**
 * The outputs that are loaded together with one of them: what it imports statically, and what that imports.
 * @param {Metafile} metafile
 * @param {string} output
 * @param {Set<string>} known
 * @returns {Set<string>}
 */
function loadedWith(metafile, output, known = new Set()) {
  if (known.has(output)) return known;
  known.add(output);
  for (const { path: file, kind, external } of metafile.outputs[output]?.imports ?? []) {
    if (kind === 'import-statement' && !external) loadedWith(metafile, file, known);
  }
  return known;
}

/**
 * Folders of the packages that some outputs hold code of.
 * @param {Metafile} metafile
 * @param {Iterable<string>} outputs
 */
function packagesOf(metafile, outputs = Object.keys(metafile.outputs)) {
  const inputs = [...outputs].flatMap((output) => Object.keys(metafile.outputs[output]?.inputs ?? {}));
  return [...new Set(inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file) ?? []))];
}

/** @param {string} folder of a package */
function nameOf(folder) {
  return folder.replace(/^.*node_modules\//, '');
}

/**
 * Name, version, licence and its text, as its authors wrote it.
 * @param {string} folder of a package
 */
async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(ROOT, folder, 'package.json'), 'utf8'));
  const files = (await readdir(path.join(ROOT, folder))).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  if (typeof license !== 'string' || files.length === 0)
    throw new Error(`${name} ${version} is bundled but has no licence.`);
  const texts = await Promise.all(files.map((file) => readFile(path.join(ROOT, folder, file), 'utf8')));
  return `${name} ${version} (${license})\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
}

/**
 * @param {string} outdir
 * @param {readonly Metafile[]} metafiles
 */
async function writeLicences(outdir, metafiles) {
  const folders = [...new Set(metafiles.flatMap((metafile) => packagesOf(metafile)))];
  const licences = await Promise.all(folders.sort().map(licenceOf));
  const head = 'net-lessons contains code of these packages, under the licences of their authors.\n';
  await writeFile(path.join(outdir, 'THIRD-PARTY-LICENSES.txt'), [head, ...licences].join(`\n${'='.repeat(80)}\n`));
}

/**
 * Puts the new folder into the place of the old one. Another build may do the same at this moment: then it is tried again.
 * @param {string} fresh
 * @param {string} aside folder for what was there before
 */
async function swap(fresh, aside) {
  for (let round = 1; ; round += 1) {
    await rename(DIST, path.join(aside, `old-${round}`)).catch(unless('ENOENT'));
    try {
      await rename(fresh, DIST);
      return;
    } catch (error) {
      if (round === 5) throw error;
      unless('ENOTEMPTY', 'EEXIST', 'EPERM')(error);
    }
  }
}

/**
 * @param {...string} codes of errors that may be passed over
 * @returns {(error: unknown) => void}
 */
function unless(...codes) {
  return (error) => {
    if (!(error instanceof Error && 'code' in error && codes.includes(String(error.code)))) throw error;
  };
}

/** Builds beside `dist` and swaps, so that a process that runs from `dist` meanwhile is hardly disturbed. */
async function main() {
  const aside = await mkdtemp(path.join(ROOT, '.dist-'));
  try {
    const fresh = path.join(aside, 'new');
    const folders = await lessonFolders();
    await mkdir(path.join(fresh, 'lessons'), { recursive: true });
    await writeType(fresh, 'commonjs');
    await writeType(path.join(fresh, 'lessons'), 'module');
    const exercises = await buildExercises(fresh, folders);
    const metafiles = [
      exercises.metafile,
      await buildCli(fresh),
      await buildLinebreak(fresh),
      ...(await buildProbe(fresh)),
      await buildLessons(fresh, folders),
    ];
    await copyCodes(fresh);
    await writeTexts(fresh);
    await writeList(fresh, folders, exercises.entries);
    await writeIndex(fresh, folders);
    await writeLicences(fresh, metafiles);
    await swap(fresh, aside);
    return `dist: ${folders.length} lessons, ${exercises.entries.length} exercises\n`;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

const told = await main();
if (!process.argv.includes('--quiet')) process.stdout.write(told);
