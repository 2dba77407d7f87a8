import type { Endpoint, KernelRow, KernelSocket } from '../model/kernel.ts';
import type { ObjectId, State, TraceRecord } from '../model/record.ts';

interface KnownSocket {
  program: string;
  object: ObjectId;
  local?: Endpoint | undefined;
  remote?: Endpoint | undefined;
  isConnecting: boolean;
}

interface KnownServer {
  program: string;
  object: ObjectId;
  local: Endpoint;
}

type SocketOwner = Pick<KernelSocket, 'program' | 'object' | 'isQueued'>;

/** Which addresses the objects of a run have. It is told all records, and finds the rows that belong to the run. */
export class SocketRegister {
  readonly #sockets = new Map<string, KnownSocket>();
  readonly #servers = new Map<string, KnownServer>();

  /** Remembers the addresses that a record tells. */
  observe(record: TraceRecord): void {
    if (record.type !== 'event' && record.type !== 'call') return;
    const { program, object, state } = record;
    if (object !== 'net' && state) this.#remember(program, object, state);
    if (record.type !== 'event' || !record.socket) return;
    const [brought] = record.args;
    if (brought?.kind === 'reference') this.#remember(program, brought.id, record.socket);
  }

  /**
   * The sockets of the run among all rows.
   *
   * @param holderOf the program that holds the socket of a row, as far as the platform tells
   */
  select(rows: readonly KernelRow[], holderOf: (row: KernelRow) => string | undefined): KernelSocket[] {
    const found = rows.flatMap((row) => {
      const owner = this.#ownerOf(row, holderOf(row));
      return owner ? [toSocket(row, owner)] : [];
    });
    return found.sort(inOrder);
  }

  #remember(program: string, object: ObjectId, state: State): void {
    const key = `${program} ${object}`;
    if (object.startsWith('server')) {
      const { address } = state;
      if (address && typeof address === 'object') this.#servers.set(key, { program, object, local: address });
      return;
    }
    const before = this.#sockets.get(key);
    const remote = endpoint(state.remoteAddress, state.remotePort) ?? before?.remote;
    const local = endpoint(state.localAddress, state.localPort) ?? before?.local;
    this.#sockets.set(key, { program, object, local, remote, isConnecting: state.connecting === true });
  }

  #ownerOf(row: KernelRow, holder: string | undefined): SocketOwner | undefined {
    const { local, remote } = row;
    if (!remote) return this.#serverAt(local);
    const known = [...this.#sockets.values()].findLast(
      (each) => isSame(each.local, local) && isSame(each.remote, remote),
    );
    if (known) return { program: known.program, object: known.object };
    if (row.state === 'TIME_WAIT') return undefined;
    const server = this.#serverAt(local);
    if (server) return { program: server.program, ...(row.inode === 0 ? { isQueued: true } : {}) };
    return this.#serverAt(remote) && this.#connecting(holder);
  }

  #serverAt(at: Endpoint): SocketOwner | undefined {
    const found = [...this.#servers.values()].findLast(
      ({ local }) => local.port === at.port && (isWildcard(local.address) || isSame(local, at)),
    );
    return found && { program: found.program, object: found.object };
  }

  /** A socket without addresses yet. */
  #connecting(program: string | undefined): SocketOwner {
    const waiting = [...this.#sockets.values()].filter((each) => {
      return each.isConnecting && !each.local && (program === undefined || each.program === program);
    });
    const [only] = waiting;
    if (waiting.length === 1 && only) return { program: only.program, object: only.object };
    return program === undefined ? {} : { program };
  }
}

function endpoint(address: string | undefined, port: number | undefined): Endpoint | undefined {
  return address === undefined || port === undefined ? undefined : { address, port };
}

/** A server on an IPv6 address sees IPv4 addresses of its clients in this form (RFC 4291, 2.5.5.2). */
const MAPPED = /^::ffff:(?=\d+\.)/i;

function isSame(one: Endpoint | undefined, other: Endpoint): boolean {
  return one?.port === other.port && one.address.replace(MAPPED, '') === other.address.replace(MAPPED, '');
}

function isWildcard(address: string): boolean {
  return address === '::' || address === '0.0.0.0';
}

function toSocket({ inode: _held, local, remote, ...facts }: KernelRow, owner: SocketOwner): KernelSocket {
  return {
    ...owner,
    ...facts,
    localAddress: local.address,
    localPort: local.port,
    ...(remote ? { remoteAddress: remote.address, remotePort: remote.port } : {}),
  };
}

/** Servers first, and then by the numbers of the objects. */
function inOrder(one: KernelSocket, other: KernelSocket): number {
  return Number(other.state === 'LISTEN') - Number(one.state === 'LISTEN') || numberOf(one) - numberOf(other);
}

function numberOf({ object }: KernelSocket): number {
  return object ? Number(object.split('#')[1]) : Number.MAX_VALUE;
}
