import { CODES, type CodeWord } from '../../src/narrator/reference/codes.ts';
import { hasVersion } from '../../src/runtime/node-version.ts';

/** Whether the running Node, or one of this version, can't make an error with this code. */
export function isCodeLacking(code: CodeWord, version = process.versions.node): boolean {
  const { since } = CODES[code];
  return since !== undefined && !hasVersion(since, version);
}
