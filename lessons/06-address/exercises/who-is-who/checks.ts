import type { Client } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

export const checks: Checks<typeof en> = [
  {
    id: 'server-side',
    explain: 'Socket localAddress property',
    async run(exam) {
      const client = await exam.connect({ isElsewhere: true });
      const line = await client.expectLine();
      const expected = `server: ${placesOf(client).join(' -> ')}`;
      if (plain(line) !== plain(expected)) exam.fail('wrong', { expected, came: line });
    },
  },
  {
    id: 'client-side',
    explain: 'Socket remoteAddress property',
    async run(exam) {
      const client = await exam.connect({ isElsewhere: true });
      await client.expectLine();
      const line = await client.expectLine();
      const expected = `client: ${placesOf(client).reverse().join(' -> ')}`;
      if (plain(line) !== plain(expected)) exam.fail('wrong', { expected, came: line });
    },
  },
  {
    id: 'ends',
    async run(exam) {
      const client = await exam.connect();
      await client.expectLine();
      await client.expectLine();
      await client.expectEnd();
    },
  },
  {
    id: 'together',
    async run(exam) {
      const clients = await exam.connectMany(20);
      const told = await Promise.all(
        clients.map(async (client) => [await client.expectLine(), await client.expectLine()] as const),
      );
      for (const [index, client] of clients.entries())
        for (const line of told[index] ?? []) {
          const own = `:${client.localPort}`;
          if (!line.split(/[\s,]+/).some((word) => word.endsWith(own)))
            exam.fail('other', { expected: own, came: line, client });
        }
    },
  },
];

/** The server's end of the connection, and the client's. */
function placesOf(client: Client): string[] {
  return [place(client.remoteAddress, client.remotePort), place(client.localAddress, client.localPort)];
}

function place(address: string, port: number): string {
  return `${address}:${port}`;
}

/** A server that listens on all interfaces sees IPv4 addresses as IPv6 ones; those may be in brackets. */
function plain(line: string): string {
  return line.replace(/::ffff:(?=\d+\.)/gi, '').replace(/[[\]]/g, '');
}
