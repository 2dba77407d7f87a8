import type { Sources } from './strangers.ts';

/** Names that several files may export, and why. */
const SHARED: Readonly<Record<string, string>> = {
  now: 'the same clock, which the probe and the tracer read in processes of their own',
};

const DECLARATION =
  /^(export )?(?:declare )?(?:abstract )?(?:async )?(function\*?|class|const|let|interface|type) ([\w$]+)/gm;

interface Declaration {
  file: string;
  name: string;
  isExported: boolean;
  isType: boolean;
}

/** What is declared at the top of the files. Overloads of a function count once. */
function declarationsIn(sources: Sources): Declaration[] {
  return [...sources].flatMap(([file, source]) => {
    const found = [...source.matchAll(DECLARATION)].map(([, exported, kind = '', name = '']) => ({
      file,
      name,
      isExported: exported !== undefined,
      isType: /^(?:class|interface|type)$/.test(kind),
    }));
    return [...new Map(found.map((each) => [each.name, each])).values()];
  });
}

/**
 * Names that mean two things, as `name: file, file`: those that two files export, and types that one file exports and another one declares
 * for itself. A function for one file alone may have the name that is best there.
 */
export function namesakesIn(sources: Sources): string[] {
  const declared = declarationsIn(sources);
  return [...new Set(declared.map(({ name }) => name))].flatMap((name) => {
    const all = declared.filter((each) => each.name === name);
    const exported = all.filter(({ isExported }) => isExported);
    const types = all.filter(({ isType }) => isType);
    const same = exported.some(({ isType }) => isType) && types.length > 1 ? types : exported;
    return same.length < 2 || Object.hasOwn(SHARED, name) ? [] : `${name}: ${same.map(({ file }) => file).join(', ')}`;
  });
}

/** Names that may be shared, and are not. */
export function unusedShares(sources: Sources): string[] {
  const exported = declarationsIn(sources).filter(({ isExported }) => isExported);
  return Object.keys(SHARED).filter((shared) => exported.filter(({ name }) => name === shared).length < 2);
}
