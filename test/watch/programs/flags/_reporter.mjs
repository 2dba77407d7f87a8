export default async function* (source) { for await (const e of source) if (e.type === 'test:pass' || e.type === 'test:fail') yield `${e.type} ${e.data.name.split('/').pop()}\n`; }
