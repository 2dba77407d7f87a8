// flags: --test --test-reporter=./_reporter.mjs --require=./_early.cjs _options.test.cjs
// mode: noargs
