console.log(typeof process.report, process.config.variables !== undefined, process.features.inspector, process.release.name, process.allowedNodeEnvironmentFlags.has('--require'));
console.log(process.debugPort, process.umask().toString(8), process.cwd() === __dirname, process.ppid > 0, process.sourceMapsEnabled, process.noDeprecation, process.traceDeprecation);
