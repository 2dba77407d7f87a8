import type { Seen } from '../../src/model/select.ts';

const MIB = 1024 * 1024;

/** An amount in MiB, with one digit after the point where it needs one. */
export function mib(bytes = 0): string {
  return `${Math.round((bytes / MIB) * 10) / 10} MiB`;
}

/** What lies in the kernels, as they tell, of what one side has sent: not yet acknowledged here, and not yet read there. */
export function inKernels({ kernel }: Seen): { sender: number; reader: number } | undefined {
  if (!kernel) return undefined;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    sender: sum(kernel.map(({ unacknowledged }) => unacknowledged)),
    reader: sum(kernel.filter(({ state }) => state !== 'LISTEN').map(({ unread }) => unread)),
  };
}
