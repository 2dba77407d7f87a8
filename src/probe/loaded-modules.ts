/**
 * The list of Node's own modules that are loaded, which a program can read. This file imports nothing, because it has to see the list
 * before the probe loads anything.
 */
const { moduleLoadList: list } = globalThis.process as unknown as { moduleLoadList?: string[] };
const before = list?.length ?? 0;

/** Removes what was loaded since the probe began. */
export function hideLoadedModules(): void {
  if (Array.isArray(list)) list.length = before;
}
