import type { ApiItem } from './api-item.ts';
import api from './net-api.json';

/** The id of an item. */
export type ItemId = keyof typeof api;

/**
 * Everything that Node documents of `net` (https://nodejs.org/api/net.html): 171 items, and 18 rows for the signatures of those that
 * have several. `since` is what the documentation says, with versions in which a running Node was found to have it as well.
 */
export const ITEMS = Object.entries(api).map(([id, facts]) => ({ id, ...facts })) as readonly (ApiItem & {
  id: ItemId;
})[];
