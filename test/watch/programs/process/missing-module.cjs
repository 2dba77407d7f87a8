require('./not-there.cjs');
