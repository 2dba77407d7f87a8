import { presenceOf } from '../../src/commands/explain/node-presence.ts';
import { hasVersion } from '../../src/commands/explain/node-version.ts';
import { CODES, type CodeWord } from '../../src/narrator/reference/codes.ts';
import { ITEMS } from '../../src/narrator/reference/items.ts';

/** Whether the running Node does not have an item of the API. An id that is none is not lacking. */
export function isLacking(id: string): boolean {
  const item = ITEMS.find((each) => each.id === id);
  return item !== undefined && !presenceOf(item).has;
}

/** Whether the running Node, or one of this version, can't make an error with this code. */
export function isCodeLacking(code: CodeWord, version = process.versions.node): boolean {
  const { since } = CODES[code];
  return since !== undefined && !hasVersion(since, version);
}
