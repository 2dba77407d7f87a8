globalThis.early = (globalThis.early ?? 0) + 1;
