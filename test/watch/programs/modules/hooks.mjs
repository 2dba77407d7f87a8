import { register } from 'node:module';
register('data:text/javascript,export async function resolve(s, c, n) { if (s === "made:up") return { url: "made:up", shortCircuit: true, format: "module" }; return n(s, c); } export async function load(u, c, n) { if (u === "made:up") return { format: "module", source: "export default 42", shortCircuit: true }; return n(u, c); }');
const { default: value } = await import('made:up'); console.log(value);
const net = await import('node:net'); console.log(net.default.connect === net.connect);
