const { test } = require('node:test'); const path = require('path');
const named = process.execArgv.filter((word) => /require|probe|\.cjs/.test(word)).map((word) => path.basename(word));
console.log(named, process.env.NODE_OPTIONS); test(`options: ${named}, ${process.env.NODE_OPTIONS}`, () => {});
