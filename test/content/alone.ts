import type { TraceRecord } from '../../src/model/record.ts';
import type { Finding } from './finding.ts';
import { withoutPorts } from './stories.ts';
import { type BareProgram, type BareRun, type Ending, type Round, type Rule, roundsOf } from './studied.ts';

/** Programs that don't run by themselves, or do something else then. */
export const alone: Rule = (studied) =>
  studied.lesson.scenes.flatMap((scene) => {
    const round = modelOf(roundsOf(studied, scene));
    const runs = studied.bare.filter((run) => run.scene === scene.id);
    if (!round) return [];
    return runs.flatMap((run) => faultsOf(run, round)).map((finding) => ({ ...finding, scene: scene.id }));
  });

/** What is expected of a program that runs alone: what it did under the probe. */
export interface Expected {
  /** Without ports. */
  stdout: string;
  ending: Ending;
}

/** The round that the bare run is compared with: a free one that could be played. */
export function modelOf(rounds: readonly Round[]): Round | undefined {
  return rounds.find(({ pace, failure }) => pace === 'free' && failure === undefined);
}

export function expectedOf({ records }: Pick<Round, 'records'>, program: string): Expected {
  const own = records.filter((record) => record.program === program);
  const end = own.find((record) => record.type === 'exit');
  return {
    stdout: stdoutOf(own),
    ending: !end || end.ended ? 'running' : { code: end.code, signal: end.signal },
  };
}

/** What a program has printed, without ports. */
export function stdoutOf(records: readonly TraceRecord[]): string {
  return withoutPorts(
    records.map((record) => (record.type === 'output' && record.stream === 'stdout' ? record.text : '')).join(''),
  );
}

type Bare = Pick<BareProgram, 'stdout' | 'ending' | 'isFree'>;

/** Where a scene ended a program, that program may print more when it is left alone. */
export function isAsExpected({ stdout, ending }: Expected, bare: Bare): boolean {
  const printed = bare.isFree ? stdout : withoutPorts(bare.stdout);
  if (ending === 'running') return printed.startsWith(stdout);
  return printed === stdout && bare.ending !== 'running' && same(ending, bare.ending);
}

function same(one: Exclude<Ending, 'running'>, other: Exclude<Ending, 'running'>): boolean {
  return one.code === other.code && one.signal === other.signal;
}

function faultsOf({ programs, failure }: BareRun, round: Round): Finding[] {
  return [
    ...(failure === undefined ? [] : [{ what: 'run by plain Node', why: failure }]),
    ...programs.flatMap((bare) => faultOf(bare, expectedOf(round, bare.name))),
  ];
}

function faultOf(bare: BareProgram, expected: Expected): Finding[] {
  const { ending } = expected;
  const hasDied = ending === 'running' && bare.ending !== 'running' && bare.ending.code !== 0;
  if (isAsExpected(expected, bare) && !hasDied) return [];
  const words = (text: string, end: Ending) => `${JSON.stringify(withoutPorts(text))} and ${endingText(end)}`;
  const complaint = bare.stderr.split('\n').find((line) => /Error/.test(line));
  const why = `run by plain Node, it printed ${words(bare.stdout, bare.ending)}; in the scene, ${words(expected.stdout, ending)}`;
  return [{ what: `${bare.name} (${bare.file})`, why: complaint && hasDied ? `${why} (${complaint})` : why }];
}

function endingText(ending: Ending): string {
  if (ending === 'running') return 'went on';
  return ending.signal === null ? `ended with ${ending.code}` : `was ended by ${ending.signal}`;
}
