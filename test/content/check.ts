/**
 * Lints the lessons like code: plays every scene several times, free and stepping, runs its programs by plain Node, and prints what
 * is wrong, one line each. Exit status 1 where anything is.
 *
 *   check.ts [lesson]… [--rounds 4] [--lessons folder] [--items]
 *
 * Of all lessons together it also says how much of the API they show, and which misconceptions they meet: with --items, where.
 */
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseCheckArguments } from './check-arguments.ts';
import { distinct, type Finding, findingLine } from './finding.ts';
import { folderNames, openFolder } from './folder.ts';
import { faultsOf, inventoryOf, table, told as tellInventory } from './inventory.ts';
import { createLimit, type Limit } from './limit.ts';
import { quietStretches } from './quiet.ts';
import { judge } from './rules.ts';
import { type Stage, setStage } from './stage.ts';
import type { Rule, Studied } from './studied.ts';
import { study } from './study.ts';

const LESSONS = fileURLToPath(new URL('../../lessons', import.meta.url));
/** Scenes at once: they mostly wait, and show whether they get into each other's way. */
const AT_ONCE = 16;
const ROUNDS = 4;

interface Judged {
  name: string;
  about: string;
  findings: readonly Finding[];
  /** Left out where it could not be loaded. */
  studied?: Studied;
}

async function judged(root: URL, name: string, rounds: number, stage: Stage, limit: Limit): Promise<Judged> {
  try {
    const studied = await study(await openFolder(root, name), { rounds, stage, limit });
    return { name: studied.lesson.id, about: summary(studied), findings: judge(studied), studied };
  } catch (error) {
    const why = `could not be loaded: ${error instanceof Error ? error.message : String(error)}`;
    return { name, about: '', findings: [{ what: 'lesson.ts', why }] };
  }
}

function summary({ lesson, rounds, candidates }: Studied): string {
  const questions = lesson.scenes.flatMap((scene) => scene.questions).length;
  const remarks = lesson.scenes.flatMap((scene) => scene.say).length;
  const played = [...rounds, ...candidates.flatMap(({ studied }) => studied.rounds)];
  const records = played.reduce((sum, round) => sum + round.records.length, 0);
  const changes = `${candidates.length} candidates of changes`;
  return `${lesson.scenes.length} scenes, ${questions} questions, ${remarks} remarks, ${changes}; ${played.length} rounds, ${records} records`;
}

function print({ name, about, findings }: Judged): void {
  const failed = findings.filter(({ isWarning }) => !isWarning);
  console.log(`${failed.length === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(13)} ${about}`);
  for (const finding of findings)
    console.log(`  ${finding.isWarning ? 'warning' : 'error'}  ${findingLine(name, finding)}`);
}

/** @returns whether nothing is wrong */
async function check(root: URL, wanted: readonly string[], rounds: number, items: boolean): Promise<boolean> {
  const start = performance.now();
  await using stage = await setStage();
  const limit = createLimit(AT_ONCE);
  const folders = await folderNames(root);
  const names = folders.filter((name) => wanted.length === 0 || wanted.includes(idOf(name)));
  const unknown = wanted.filter((id) => !folders.map(idOf).includes(id));
  for (const id of unknown) console.log(`error  there is no lesson '${id}'`);
  const all: Judged[] = [];
  const told = new Set<string>();
  for (const lesson of names.map((name) => judged(root, name, rounds, stage, limit))) {
    const one = await lesson;
    const quiet: Rule = (studied) => quietStretches(studied, told);
    const more = one.studied ? judge(one.studied, [quiet]) : [];
    all.push({ ...one, findings: distinct([...one.findings, ...more]) });
    print(all.at(-1) as Judged);
  }
  const isWhole = takeStock(all, wanted.length === 0, items);
  const litter = await stage.litter();
  for (const name of litter) console.log(`  error  the temporary folder ${name} was left behind`);
  const failed = all.filter(({ findings }) => findings.some(({ isWarning }) => !isWarning)).length;
  const warnings = all.flatMap(({ findings }) => findings).filter(({ isWarning }) => isWarning).length;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `\n${all.length - failed} passed, ${failed} failed, ${warnings} warnings; ${rounds} rounds each, ${seconds} s`,
  );
  return failed === 0 && isWhole && litter.length === 0 && unknown.length === 0 && all.length > 0;
}

/**
 * Says what the lessons show and ask together. Of some lessons, this is only said where it is asked for.
 *
 * @returns whether nothing is missing
 */
function takeStock(all: readonly Judged[], isAll: boolean, items: boolean): boolean {
  const studied = all.flatMap((one) => one.studied ?? []);
  if ((!isAll && !items) || studied.length < all.length || all.length === 0) return true;
  const inventory = inventoryOf(studied);
  console.log(`\n${[...(items ? [...table(inventory), ''] : []), ...tellInventory(inventory)].join('\n')}`);
  const faults = isAll ? faultsOf(inventory) : [];
  for (const fault of faults) console.log(`  error  ${fault}`);
  return faults.length === 0;
}

function idOf(folder: string): string {
  return folder.replace(/^\d+-/, '');
}

const { lessons, rounds, root, items } = parseCheckArguments(process.argv.slice(2), process.env, {
  rounds: ROUNDS,
  root: LESSONS,
});
// Whoever was started ends with us, also on Ctrl-C.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
process.exitCode = (await check(pathToFileURL(`${root}/`), lessons, rounds, items)) ? 0 : 1;
