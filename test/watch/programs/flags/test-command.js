// flags: --test --test-reporter=./_reporter.mjs _suite.test.cjs
// mode: noargs
