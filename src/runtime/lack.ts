import type { Lack } from '../model/recording.ts';
import type { ApiItem } from '../narrator/reference/api-item.ts';
import { ITEMS } from '../narrator/reference/items.ts';
import { presenceOf } from './node-presence.ts';
import { hasVersion } from './node-version.ts';

/**
 * What of these items the running Node does not have. Undefined if it has all of them.
 *
 * @param ids of items in `net-api.json`
 */
export function findLack(ids: readonly string[]): Lack | undefined {
  const items: readonly ApiItem[] = ITEMS.filter(({ id }) => ids.includes(id));
  const lacking = items.filter((item) => !presenceOf(item).has);
  if (lacking.length === 0) return undefined;
  return { names: [...new Set(lacking.map(nameOf))], since: firstWithAll(lacking.map(({ since }) => since)) };
}

/** `net.BoundSocket`, `net.BlockList.PRIVATE_RANGES`, `blockList.addCIDR()`; of an option or event its name alone. */
function nameOf({ id, kind, name, signature }: ApiItem): string {
  if (kind === 'option' || kind === 'event') return name;
  const isOfModule = !id.includes('#');
  return isOfModule ? id : signature.replace(/\(.*$/, '()');
}

/** The first version of each release line that has what came with each of these, the oldest first. */
export function firstWithAll(lists: readonly ApiItem['since'][]): string[] {
  const known = lists.filter((since) => since.length > 0);
  const having = [...new Set(known.flat())]
    .filter((version) => known.every((since) => hasVersion(since, version)))
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  return having.filter((version, index) => having.findIndex((each) => lineOf(each) === lineOf(version)) === index);
}

function lineOf(version: string): string {
  return version.split('.')[0] ?? '';
}
