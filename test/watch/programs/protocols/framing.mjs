import net from 'node:net'; import { Transform } from 'node:stream'; import { pipeline } from 'node:stream/promises';
class Frames extends Transform { #rest = Buffer.alloc(0); constructor() { super({ readableObjectMode: true }); } _transform(chunk, _, done) { this.#rest = Buffer.concat([this.#rest, chunk]); while (this.#rest.length >= 4 && this.#rest.length >= 4 + this.#rest.readUInt32BE()) { const size = this.#rest.readUInt32BE(); this.push(String(this.#rest.subarray(4, 4 + size))); this.#rest = this.#rest.subarray(4 + size); } done(); } }
const frame = (text) => { const b = Buffer.alloc(4 + text.length); b.writeUInt32BE(text.length); b.write(text, 4); return b; };
const server = net.createServer(async (s) => { await pipeline(s, new Frames(), async (frames) => { for await (const f of frames) console.log(f); }); server.close(); });
await new Promise((d) => server.listen(0, '127.0.0.1', d));
const c = net.connect(server.address().port, '127.0.0.1'); const all = Buffer.concat(['one', 'two', 'three'].map(frame)); c.write(all.subarray(0, 5)); setTimeout(() => c.end(all.subarray(5)), 20); c.resume();
