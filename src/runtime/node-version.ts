import type { ApiItem } from '../narrator/reference/api-item.ts';

/** Whether a version of Node has what came with these versions, the first of each release line. */
export function hasVersion(since: ApiItem['since'], version: string): boolean {
  if (since === 'unreleased') return false;
  const here = parseVersion(version);
  const first = since.map(parseVersion);
  const newest = Math.max(0, ...first.map(([major]) => major));
  return first.length === 0 || here[0] > newest || first.some((each) => each[0] === here[0] && isAtLeast(here, each));
}

type Version = [major: number, minor: number, patch: number];

function parseVersion(version: string): Version {
  const [major = 0, minor = 0, patch = 0] = (version.match(/\d+/g) ?? []).map(Number);
  return [major, minor, patch];
}

function isAtLeast([major, minor, patch]: Version, least: Version): boolean {
  return (major - least[0] || minor - least[1] || patch - least[2]) >= 0;
}
