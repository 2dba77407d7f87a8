import type { Client, Exam } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

/** A body that looks like a request, with characters of several bytes. */
const BODY = 'GET /not-this HTTP/1.1\r\nHost: 茶.test\r\n\r\n茶茶茶';
/** An answer to half of a request would have come by then. */
const HALF_MS = 300;

/** Headers whose names only end like those that count. */
const NAMESAKES = ['X-Uncompressed-Content-Length: 50', 'X-Connection: close'];

export const checks: Checks<typeof en> = [
  {
    id: 'answers',
    explain: 'http',
    async run(exam) {
      const heads = [
        ['/', headOf('/')],
        ['/two', 'GET /two HTTP/1.1\r\n\r\n'],
        ['/tea?sugar=2&milk=%E5%A5%B6', headOf('/tea?sugar=2&milk=%E5%A5%B6', { method: 'DELETE' })],
      ] as const;
      for (const [path, head] of heads) {
        const client = await exam.connect();
        await client.send(head);
        await expectAnswer(exam, client, path);
      }
    },
  },
  {
    id: 'stays',
    explain: 'http',
    async run(exam) {
      const client = await exam.connect();
      for (const path of ['/one', '/close', '/three']) {
        await client.send(headOf(path, { headers: NAMESAKES }));
        await expectAnswer(exam, client, path);
      }
    },
  },
  {
    id: 'pieces',
    explain: 'Socket data event',
    async run(exam) {
      const client = await exam.connect();
      await client.sendByteByByte(headOf('/bytes'));
      await expectAnswer(exam, client, '/bytes');
      await client.send('GET /half HTTP/1.1\r\nHost: here\r\n');
      await exam.letPass(HALF_MS);
      if (client.pending.length > 0) exam.fail('early', { came: client.pending.toString(), client });
      await client.send('\r\n');
      await expectAnswer(exam, client, '/half');
    },
  },
  {
    id: 'together',
    explain: 'Socket data event',
    async run(exam) {
      const client = await exam.connect();
      const last = headOf('/last');
      await client.send(headOf('/one') + headOf('/two') + last.slice(0, 9));
      for (const path of ['/one', '/two']) await expectAnswer(exam, client, path);
      await client.send(last.slice(9));
      await expectAnswer(exam, client, '/last');
    },
  },
  {
    id: 'bodies',
    explain: 'http',
    async run(exam) {
      const size = Buffer.byteLength(BODY);
      for (const header of ['Content-Length', 'CONTENT-LENGTH']) {
        const whole = await exam.connect();
        await whole.send(headOf('/form', { method: 'POST', headers: [`${header}: ${size}`] }) + BODY + headOf('/two'));
        for (const path of ['/form', '/two']) await expectAnswer(exam, whole, path);
      }
      const cut = await exam.connect();
      await cut.send(headOf('/form', { method: 'PUT', headers: [`content-length: ${size}`] }));
      await cut.sendByteByByte(Buffer.from(BODY).subarray(0, -1));
      await exam.letPass(HALF_MS);
      if (cut.pending.length > 0) exam.fail('early', { came: cut.pending.toString(), client: cut });
      await cut.send(Buffer.from(BODY).subarray(-1));
      await expectAnswer(exam, cut, '/form');
      await cut.send(headOf('/two'));
      await expectAnswer(exam, cut, '/two');
    },
  },
  {
    id: 'closes',
    explain: 'Socket end method',
    async run(exam) {
      for (const header of ['Connection: close', 'connection: close', 'CONNECTION: close']) {
        const client = await exam.connect();
        await client.send(headOf('/one'));
        await expectAnswer(exam, client, '/one');
        await client.send(headOf('/last', { headers: [header] }) + headOf('/too-late'));
        await expectAnswer(exam, client, '/last', { isLast: true });
        await client.expectEnd();
        client.end();
      }
    },
  },
  {
    id: 'garbage',
    explain: 'http',
    async run(exam) {
      const other = await exam.connect();
      const client = await exam.connect();
      await client.send('hello there\r\n\r\n');
      const line = await readLine(exam, client);
      if (!/^HTTP\/1\.1 400( |$)/.test(line)) exam.fail('status', { expected: 'HTTP/1.1 400', came: line, client });
      await client.readToEnd();
      client.end();
      await other.send(headOf('/one'));
      await expectAnswer(exam, other, '/one');
    },
  },
  {
    id: 'apart',
    explain: 'connection event',
    async run(exam) {
      const [one, other] = [await exam.connect(), await exam.connect()];
      const [head, otherHead] = [headOf('/one'), headOf('/other')];
      await one.send(head.slice(0, 7));
      await other.send(otherHead.slice(0, 9));
      // Once somebody who came later has got an answer, these two were heard.
      const late = await exam.connect();
      await late.send(headOf('/late'));
      await expectAnswer(exam, late, '/late');
      await other.send(otherHead.slice(9));
      await expectAnswer(exam, other, '/other');
      await one.send(head.slice(7));
      await expectAnswer(exam, one, '/one');
    },
  },
  {
    id: 'resets',
    explain: 'Socket error event',
    async run(exam) {
      const [rude, other] = [await exam.connect(), await exam.connect()];
      await rude.send('GET /one HT');
      await other.send(headOf('/two'));
      // Once somebody who came later has got an answer, this one was heard.
      await expectAnswer(exam, other, '/two');
      rude.reset();
      await rude.awaitLetGo();
      for (const client of [other, await exam.connect()]) {
        await client.send(headOf('/three'));
        await expectAnswer(exam, client, '/three');
      }
    },
  },
];

/** The head of a request, as an ordinary client sends it. */
function headOf(path: string, { method = 'GET', headers = [] }: { method?: string; headers?: string[] } = {}): string {
  return [`${method} ${path} HTTP/1.1`, 'Host: 127.0.0.1', 'Accept: */*', ...headers, '', ''].join('\r\n');
}

type AnswerExam = Exam<'status' | 'form' | 'length'>;

/** A client gets a whole answer. The last one may be as long as the connection. */
async function expectAnswer(exam: AnswerExam, client: Client, path: string, { isLast = false } = {}): Promise<void> {
  const line = await readLine(exam, client);
  if (!/^HTTP\/1\.1 200( |$)/.test(line)) exam.fail('status', { expected: 'HTTP/1.1 200', came: line, client });
  const headers = await readHeaders(exam, client);
  const body = Buffer.from(`茶 ${path}`);
  if (headers.get('transfer-encoding')?.toLowerCase() === 'chunked') return expectChunks(exam, client, body);
  const expected = `Content-Length: ${body.length}`;
  const length = headers.get('content-length');
  if (length !== String(body.length) && !(isLast && length === undefined))
    exam.fail('length', { expected, came: `Content-Length: ${length ?? '–'}`, client });
  await client.expectBytes(body);
}

async function readHeaders(exam: AnswerExam, client: Client): Promise<Map<string, string>> {
  const headers = new Map<string, string>();
  for (let line = await readLine(exam, client); line !== ''; line = await readLine(exam, client)) {
    const [, name, value] = /^([^\s:]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) exam.fail('form', { came: line, client });
    headers.set(name.toLowerCase(), value.trim());
  }
  return headers;
}

/** The body comes in parts, each with its length in front. */
async function expectChunks(exam: AnswerExam, client: Client, body: Buffer): Promise<void> {
  for (let at = 0, size = -1; size !== 0; at += size) {
    size = Number.parseInt(await readLine(exam, client), 16);
    if (!(size <= body.length - at)) exam.fail('length', { client });
    await client.expectBytes(body.subarray(at, at + size));
    await client.expectText('\r\n');
    if (size === 0 && at < body.length) exam.fail('length', { client });
  }
}

/** A line of a head, without its end, which has to be the one of HTTP. */
async function readLine(exam: AnswerExam, client: Client): Promise<string> {
  const line = await client.expectLine();
  if (!line.endsWith('\r')) exam.fail('form', { came: line, client });
  return line.slice(0, -1);
}
