// flags: --throw-deprecation
new Buffer(2);
