import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import type { SocketPath, Standing } from '../model/exam.ts';
import type { Waiting } from './waiting.ts';

/** A folder for what an exam writes. */
export interface ExamFolder {
  readonly path: string;
  remove(): void;
}

type Answering = Extract<Standing, { answers: string }>;

/** No platform has room for a longer one in the address of a Unix socket. Node 20 cuts it off there. */
const LONGEST_PATH = 100;

/** A path in a folder of its own. Disposing of it removes the folder. */
export class ExamSocketPath implements SocketPath, Disposable {
  readonly path: string;
  readonly standing: Standing;
  readonly #folder: ExamFolder;
  readonly #waiting: Waiting;
  readonly #sockets = new Set<net.Socket>();
  #server: net.Server | undefined;
  #wasCalled = false;

  private constructor(folder: ExamFolder, standing: Standing, waiting: Waiting) {
    this.path = path.join(folder.path, 'server.sock');
    this.standing = standing;
    this.#folder = folder;
    this.#waiting = waiting;
  }

  /** Undefined where no Unix socket can be made there. */
  static async make(
    makeFolder: () => ExamFolder,
    standing: Standing,
    waiting: Waiting,
  ): Promise<ExamSocketPath | undefined> {
    if (process.platform === 'win32') return undefined;
    const made = new ExamSocketPath(makeFolder(), standing, waiting);
    if (made.path.length <= LONGEST_PATH) {
      await made.#fill();
      return made;
    }
    made[Symbol.dispose]();
    return undefined;
  }

  /** Whether the exam has connected there. */
  get wasCalled(): boolean {
    return this.#wasCalled;
  }

  look(): 'nothing' | 'socket' | 'other' {
    const found = fs.lstatSync(this.path, { throwIfNoEntry: false });
    if (!found) return 'nothing';
    return found.isSocket() ? 'socket' : 'other';
  }

  async call(): Promise<string | undefined> {
    this.#wasCalled = true;
    let outcome: string | undefined;
    const settle = (text: string): void => {
      outcome ??= text;
      this.#waiting.notify();
    };
    let came = '';
    const socket = net.connect(this.path);
    this.#keep(socket);
    if (typeof this.standing === 'object' && this.standing.isPatient) socket.end();
    socket.on('data', (data) => {
      came += data.toString('latin1');
    });
    socket.on('end', () => settle(Buffer.from(came, 'latin1').toString()));
    socket.on('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
    await this.#waiting.poll(this.#waiting.patience.silenceMs, () => outcome);
    socket.destroy();
    return outcome;
  }

  [Symbol.dispose](): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server?.close();
    this.#folder.remove();
  }

  async #fill(): Promise<void> {
    const { standing } = this;
    if (standing === 'file') fs.writeFileSync(this.path, 'no socket\n');
    if (standing === 'leftover') await this.#leaveFile();
    if (typeof standing === 'object') this.#server = await this.#listen(this.path, standing);
  }

  /** `close()` removes the file that it finds where the server has listened, so that has to have another name by then. */
  async #leaveFile(): Promise<void> {
    const first = path.join(this.#folder.path, 'first.sock');
    const server = await this.#listen(first, { answers: '' });
    fs.renameSync(first, this.path);
    await new Promise((resolve) => server.close(resolve));
  }

  #listen(place: string, { answers, isPatient }: Answering): Promise<net.Server> {
    return new Promise((resolve, reject) => {
      const server = net.createServer({ allowHalfOpen: true }, (socket) => {
        this.#keep(socket);
        socket.on('error', () => undefined);
        if (isPatient) socket.on('end', () => socket.end(answers));
        else socket.end(answers);
        socket.resume();
      });
      server.once('error', reject);
      server.listen({ path: place, exclusive: true }, () => resolve(server));
    });
  }

  #keep(socket: net.Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
  }
}
