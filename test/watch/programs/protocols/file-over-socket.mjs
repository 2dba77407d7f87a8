import net from 'node:net'; import fs from 'node:fs'; import { createHash } from 'node:crypto';
const file = new URL(import.meta.url); const hash = (b) => createHash('sha256').update(b).digest('hex');
const server = net.createServer((s) => fs.createReadStream(file).pipe(s)); await new Promise((d) => server.listen(0, '127.0.0.1', d));
const all = []; for await (const c of net.connect(server.address().port, '127.0.0.1')) all.push(c); console.log(hash(Buffer.concat(all)) === hash(fs.readFileSync(file))); server.close();
