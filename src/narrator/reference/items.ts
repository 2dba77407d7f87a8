import type { ApiItem } from './api-item.ts';
import api from './net-api.json';

/** The id of an item. */
export type ItemId = keyof typeof api;

/**
 * All items that Node documents for `net` (https://nodejs.org/api/net.html): 171 items, and 18 entries for items with several signatures.
 * `since` is taken from the documentation, with additional versions that were checked in a running Node.
 */
export const ITEMS = Object.entries(api).map(([id, facts]) => ({ id, ...facts })) as readonly (ApiItem & {
  id: ItemId;
})[];
