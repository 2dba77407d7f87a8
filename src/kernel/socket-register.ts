import { type Endpoint, isWildcard } from '../model/endpoint.ts';
import type { KernelRow, KernelSocket } from '../model/kernel.ts';
import type { ObjectId, State, TraceRecord } from '../model/record.ts';

type SocketOwner = Pick<KernelSocket, 'program' | 'object' | 'isQueued'>;

interface KnownServer {
  program: string;
  object: ObjectId;
  local: Endpoint;
}

/** Which addresses the objects of a run have. It is told all records, and finds the rows that belong to the run. */
export class SocketRegister {
  readonly #servers = new Map<string, KnownServer>();
  /** The sockets that have had addresses, by both ends of their connections. */
  readonly #byEnds = new Map<string, SocketOwner>();
  /** Those that connect and have none yet. */
  readonly #connecting = new Map<string, SocketOwner>();

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
   * The sockets of the run among all rows, in no order.
   *
   * @param holderOf the program that holds the socket of a row, as far as the platform tells
   */
  select(rows: readonly KernelRow[], holderOf: (row: KernelRow) => string | undefined): KernelSocket[] {
    return rows.flatMap((row) => {
      const owner = this.#ownerOf(row, holderOf);
      return owner ? [toSocket(row, owner)] : [];
    });
  }

  #remember(program: string, object: ObjectId, state: State): void {
    const key = `${program} ${object}`;
    if (object.startsWith('server')) {
      const { address } = state;
      if (address && typeof address === 'object') this.#servers.set(key, { program, object, local: address });
      return;
    }
    const local = endpoint(state.localAddress, state.localPort);
    const remote = endpoint(state.remoteAddress, state.remotePort);
    if (local && remote) this.#byEnds.set(`${keyOf(local)} ${keyOf(remote)}`, { program, object });
    if (state.connecting && !local) this.#connecting.set(key, { program, object });
    else this.#connecting.delete(key);
  }

  #ownerOf(row: KernelRow, holderOf: (row: KernelRow) => string | undefined): SocketOwner | undefined {
    const { local, remote } = row;
    if (!remote) return this.#serverAt(local) ?? listenerOf(holderOf(row));
    const known = this.#byEnds.get(`${keyOf(local)} ${keyOf(remote)}`);
    if (known || row.state === 'TIME_WAIT') return known;
    const server = this.#serverAt(local);
    if (server) return { program: server.program, ...(row.inode === 0 ? { isQueued: true } : {}) };
    return this.#serverAt(remote) && this.#connectingIn(holderOf(row));
  }

  #serverAt(at: Endpoint): SocketOwner | undefined {
    const found = [...this.#servers.values()].findLast(
      ({ local }) => local.port === at.port && (isWildcard(local.address) || keyOf(local) === keyOf(at)),
    );
    return found && { program: found.program, object: found.object };
  }

  /** The socket without addresses that a row may belong to, if there is only one. */
  #connectingIn(program: string | undefined): SocketOwner {
    const waiting = [...this.#connecting.values()].filter((each) => program === undefined || each.program === program);
    const [only] = waiting;
    if (waiting.length === 1 && only) return only;
    return program === undefined ? {} : { program };
  }
}

/** A program may listen without a server that records tell of: the parent of a cluster does so for its workers. */
function listenerOf(program: string | undefined): SocketOwner | undefined {
  return program === undefined ? undefined : { program };
}

function endpoint(address: string | undefined, port: number | undefined): Endpoint | undefined {
  return address === undefined || port === undefined ? undefined : { address, port };
}

/** A server on an IPv6 address sees IPv4 addresses of its clients in this form (RFC 4291, 2.5.5.2). */
const MAPPED = /^::ffff:(?=\d+\.)/i;

function keyOf({ address, port }: Endpoint): string {
  return `${address.replace(MAPPED, '')} ${port}`;
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
