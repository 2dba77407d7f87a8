import path from 'node:path';
import jsTokens from 'js-tokens';
import { RESERVED, ROOMS } from './rooms.ts';

/** Files by their paths from the top of the project, with slashes. */
export type Sources = ReadonlyMap<string, string>;

/** What the rooms don't allow, in a line each: `src/model/a.ts: ../view/b.ts`. */
export function strangersIn(sources: Sources): string[] {
  return [...sources].flatMap(([file, source]) => {
    const foreign = importsOf(source).filter((specifier) => !mayImport(file, specifier));
    return [...foreign, ...wordsOutOfPlace(file, source)].map((what) => `${file}: ${what}`);
  });
}

/** Rooms and modules that a room may import, and does not, as `src/model: node:*`. */
export function unusedRights(sources: Sources): string[] {
  return Object.entries(ROOMS).flatMap(([room, { rooms, modules }]) => {
    const files = [...sources].filter(([file]) => roomOf(file)?.name === room);
    const used = files.flatMap(([file, source]) => importsOf(source).map((specifier) => rightFor(file, specifier)));
    return [...rooms, ...modules].filter((right) => !used.includes(right)).map((right) => `${room}: ${right}`);
  });
}

/** The room of a file by its name in the table, and the folder that it is. */
export function roomOf(file: string): { name: string; folder: string } | undefined {
  const fitting = Object.keys(ROOMS).flatMap((name) => {
    const [folder] = patternOf(name).exec(file) ?? [];
    return folder === undefined ? [] : [{ name, folder }];
  });
  return fitting.at(-1);
}

/** Matches the folder of a room, or a file that is one; with a name for files such as `*.js` a file of it. */
function patternOf(name: string): RegExp {
  const [, folder = '', ending] = /^(.*?)(?:\*(\.\w+))?$/.exec(name) ?? [];
  const source = folder.replaceAll('*', '[^/]+');
  return new RegExp(ending === undefined ? `^${source}(?=/|$)` : `^${source}.*\\${ending}$`);
}

function mayImport(file: string, specifier: string): boolean {
  return rightFor(file, specifier) !== undefined;
}

/** By what right of its room a file imports something; 'own' is what belongs to the room itself. */
function rightFor(file: string, specifier: string): string | undefined {
  const room = roomOf(file);
  const { rooms = [], modules = [] } = ROOMS[room?.name ?? ''] ?? {};
  if (!specifier.startsWith('.')) {
    const module = specifier.startsWith('node:') && modules.includes('node:*') ? 'node:*' : specifier;
    return modules.includes(module) ? module : undefined;
  }
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
  // What shows a version shows that of the package.
  if (target === 'package.json') return room?.name === 'src/cli' ? 'own' : undefined;
  const other = roomOf(target);
  // A way through another folder would hide where it leads.
  if (other === undefined || /\w\/\.\./.test(specifier) || specifier.startsWith('./.')) return undefined;
  if (other.folder === room?.folder && other.name === room.name) return 'own';
  return rooms.find((name) => name === other.name);
}

/** What a source imports: now, later, as types, and what it passes on. */
export function importsOf(source: string): string[] {
  const tokens = [...jsTokens(source)].filter(({ type }) => !/WhiteSpace|LineTerminator|Comment/.test(type));
  return tokens.flatMap(({ type, value }, at) => {
    if (type !== 'StringLiteral') return [];
    const before = tokens[at - 1]?.value;
    const isImported =
      before === 'from' ||
      before === 'import' ||
      (before === '(' && /^(?:import|require)$/.test(tokens[at - 2]?.value ?? ''));
    return isImported ? [value.slice(1, -1)] : [];
  });
}

function wordsOutOfPlace(file: string, source: string): string[] {
  const code = [...jsTokens(source)].filter(({ type }) => !/Comment|String|Template|Regular/.test(type));
  const text = code.map(({ value }) => value).join('');
  return RESERVED.filter(
    ({ word, among, only }) =>
      text.includes(word) && among.some((room) => file.startsWith(room)) && !only.some((each) => each === file),
  ).map(({ word, why }) => `${word}: ${why}`);
}
