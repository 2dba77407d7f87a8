/**
 * Builds `dist`: the command, the probe, the lessons with their list, and the licences of the packages that are bundled.
 * With `--quiet` it speaks only of failures.
 */
import { chmod, copyFile, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** @import { BuildOptions, Metafile } from 'esbuild' */
/** @import { Lesson, LessonEntry } from './src/model/lesson.ts' */

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const DIST = path.join(ROOT, 'dist');
const LESSONS = path.join(ROOT, 'lessons');

/** Packages that only some commands need: the entry must not load them, or every start pays for them. */
const LATER = /^(?:@inquirer\/.*|ora|js-tokens|linebreak)$/;

/** What some of the bundled packages, being CommonJS, expect to find. */
const COMMONJS =
  "import{createRequire as requireFrom}from'node:module';" +
  'const require=requireFrom(import.meta.url),__filename=import.meta.filename,__dirname=import.meta.dirname;';

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
  charset: 'utf8',
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 120,
  metafile: true,
  write: true,
  logLevel: 'silent',
};

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
 * All chunks stand beside `cli.js`, so that `new URL('./probe.cjs', import.meta.url)` means the same in each of them.
 * @param {string} outdir
 */
async function buildCli(outdir) {
  const metafile = await bundle({
    entryPoints: { cli: 'src/cli.ts' },
    outdir,
    splitting: true,
    chunkNames: '[name]-[hash]',
    banner: { js: COMMONJS },
  });
  const file = path.join(outdir, 'cli.js');
  const late = packagesOf(metafile, loadedWith(metafile, path.relative(ROOT, file)))
    .map(nameOf)
    .filter((name) => LATER.test(name));
  if (late.length > 0)
    throw new Error(`src/cli.ts loads ${late.join(', ')} at every start: import() them where they are needed.`);
  const code = await readFile(file, 'utf8');
  if (!code.startsWith('#!')) await writeFile(file, `#!/usr/bin/env node\n${code}`);
  await chmod(file, 0o755);
  return metafile;
}

/**
 * The probe is preloaded into other programs: one file that needs nothing but Node. It is a CommonJS one, because `--import` would have
 * Node load the program itself in another way.
 * @param {string} outdir
 */
async function buildProbe(outdir) {
  const outfile = path.join(outdir, 'probe.cjs');
  const metafile = await bundle({ entryPoints: ['src/probe/probe.ts'], outfile, format: 'cjs' });
  const strangers = Object.keys(metafile.inputs).filter((file) => !file.startsWith('src/probe/'));
  if (strangers.length > 0)
    throw new Error(`The probe would carry ${strangers.join(', ')}: it may import only types of src/model.`);
  return metafile;
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
  const { en, zh } = lesson.texts;
  return {
    id: lesson.id,
    number: Number(digits),
    group: lesson.group,
    folder,
    scenes: lesson.scenes.map((scene) => scene.id),
    questions: lesson.scenes.reduce((sum, scene) => sum + scene.questions.length, 0),
    title: { en: en.title, zh: zh.title },
    summary: { en: en.summary, zh: zh.summary },
  };
}

/**
 * @param {string} outdir where the lessons have been built
 * @param {readonly string[]} folders
 */
async function writeList(outdir, folders) {
  /** @type {LessonEntry[]} */
  const entries = [];
  for (const folder of folders) {
    const module = await import(pathToFileURL(path.join(outdir, 'lessons', folder, 'lesson.js')).href);
    if (module.default === undefined) throw new Error(`lessons/${folder}/lesson.ts has no default export.`);
    const entry = entryOf(folder, module.default);
    const twin = entries.find(({ id, number }) => id === entry.id || number === entry.number);
    if (twin) throw new Error(`lessons/${twin.folder} and lessons/${folder} have the same number or id.`);
    entries.push(entry);
  }
  await writeFile(path.join(outdir, 'lessons/index.json'), `${JSON.stringify(entries, null, 1)}\n`);
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
    const metafiles = [await buildCli(fresh), await buildProbe(fresh), await buildLessons(fresh, folders)];
    await writeList(fresh, folders);
    await writeLicences(fresh, metafiles);
    await swap(fresh, aside);
    return `dist: ${folders.length} lessons\n`;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

const told = await main();
if (!process.argv.includes('--quiet')) process.stdout.write(told);
