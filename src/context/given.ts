/** What this process was given besides its standard streams. */
export { givenDescriptors } from '../tracer/given-descriptors.ts';
