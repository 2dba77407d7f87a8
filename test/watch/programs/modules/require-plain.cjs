console.log(require('./_plain.cjs'), module.children.length, Object.keys(require.cache).map((f) => f.split('/').pop()));
delete require.cache[require.resolve('./_plain.cjs')]; console.log(require('./_plain.cjs') === require('./_plain.cjs'));
