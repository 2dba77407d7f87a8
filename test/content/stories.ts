import { isOneOfMany } from '../../src/model/hidden-records.ts';
import type { Scene } from '../../src/model/lesson.ts';
import type { TraceRecord } from '../../src/model/record.ts';
import type { Finding } from './finding.ts';
import { type Round, type Rule, roundsOf } from './studied.ts';

/** Scenes that did not come to their ends, left something behind, or told another story in another round. */
export const stories: Rule = (studied) =>
  studied.lesson.scenes.flatMap((scene) => {
    const rounds = roundsOf(studied, scene);
    return [...rounds.flatMap(accident), ...different(rounds, scene)].map((finding) => ({
      ...finding,
      scene: scene.id,
    }));
  });

const PACES: Readonly<Record<Round['pace'], string>> = { free: 'free run', step: 'stepping', recorded: 'recording' };

function accident({ pace, failure, missing, left }: Round): Finding[] {
  const what = PACES[pace];
  return [
    ...(failure === undefined ? [] : [{ what, why: `could not be played: ${failure}` }]),
    ...(missing === undefined ? [] : [{ what, why: `was stuck; never came: ${missing.join(', ')}` }]),
    ...(left.pids.length > 0 ? [{ what, why: `left processes: ${left.pids.join(', ')}` }] : []),
    ...(left.ports.length > 0 ? [{ what, why: `left ports in use: ${left.ports.join(', ')}` }] : []),
  ];
}

/**
 * An object's events and calls, and a program's output and end, are the same in all rounds. In a timed scene what is repeated is as good as
 * once: there it is up to the machine how much has come when a program reads, and so how often it has to read, write and wait.
 * What a scene hides is not compared.
 */
function different(rounds: readonly Round[], { isTimed, hides }: Scene): Finding[] {
  const told = rounds
    .filter(({ failure }) => failure === undefined)
    .map(({ pace, records }) => ({
      pace,
      strands: strandsOf(records.filter((record) => !isOneOfMany(record, { hides }))),
    }));
  const toldOf = (strand = 'nothing'): string => (isTimed ? withoutRepeats(strand) : strand).trim();
  const names = new Set(told.flatMap(({ strands }) => [...strands.keys()]));
  return [...names].flatMap((name) => {
    const versions = told.map(({ pace, strands }) => ({ pace, version: toldOf(strands.get(name)) }));
    const distinct = [...new Set(versions.map(({ version }) => version))];
    if (distinct.length < 2) return [];
    const counted = distinct.map(
      (version) => `${version} (${paces(versions.filter((each) => each.version === version))})`,
    );
    return [{ what: name, why: `differs between rounds: ${counted.join(' | ')}` }];
  });
}

/** Events and calls by their names, each at its first place. Anything else stays as it is. */
function withoutRepeats(strand: string): string {
  if (!/^(?:(?:'\w+'|[\w.]+\(\)) )+$/.test(strand)) return strand;
  return [...new Set(strand.trimEnd().split(' '))].join(' ');
}

/** `3 free, 1 stepping` */
function paces(rounds: readonly Pick<Round, 'pace'>[]): string {
  const words = { free: 'free', step: 'stepping', recorded: 'recorded' } as const;
  const counted = Object.entries(words).map(([pace, word]) => {
    const count = rounds.filter((round) => round.pace === pace).length;
    return count > 0 ? `${count} ${word}` : '';
  });
  return counted.filter(Boolean).join(', ');
}

/** What each object and each program did, in its own order. */
function strandsOf(records: readonly TraceRecord[]): Map<string, string> {
  const strands = new Map<string, string>();
  for (const record of records) {
    const [strand, step] = stepOf(record);
    strands.set(strand, (strands.get(strand) ?? '') + step);
  }
  return strands;
}

function stepOf(record: TraceRecord): [strand: string, step: string] {
  switch (record.type) {
    case 'event':
      return [`${record.program} ${record.object} events`, `'${record.name}' `];
    case 'call':
      return [`${record.program} ${record.object} calls`, `${record.name}() `];
    case 'omitted':
      return [`${record.program} omitted`, JSON.stringify(record.events)];
    case 'output':
      return [`${record.program} ${record.stream}`, withoutPorts(withoutFolders(record.text))];
    case 'crash':
      return [`${record.program} end`, `crash ${record.error.code ?? record.error.name} `];
    case 'exit':
      return [`${record.program} end`, record.ended ? 'ended' : `exit ${record.signal ?? record.code}`];
  }
}

/** A copy of a program lies in a folder of its own in each run, and an uncaught error is printed with that. */
function withoutFolders(text: string): string {
  return text.replace(/\S+[/\\](?=[\w-]+\.js:\d)/g, '');
}

/** Ports differ from run to run. */
export function withoutPorts(text: string): string {
  return text.replace(/\b\d{4,5}\b/g, (digits) =>
    Number(digits) >= 1024 && Number(digits) <= 65535 ? '<port>' : digits,
  );
}
