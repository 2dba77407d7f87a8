/** What Node has loaded of its own, as the program can list it. Nothing is imported here: this is to be seen before we load anything. */
const { moduleLoadList: list } = globalThis.process as unknown as { moduleLoadList?: string[] };
const before = list?.length ?? 0;

/** Takes out of the list what has been loaded since the probe began. */
export function hideLoadedModules(): void {
  if (Array.isArray(list)) list.length = before;
}
