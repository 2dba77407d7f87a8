console.log(require.main === module, process.mainModule === module, module.parent, module.id, module.children.length, module.paths[0].endsWith('node_modules'));
console.log(Object.keys(require.cache).length, require('module')._preloadModules?.length, require('module')._cache === require.cache, Object.keys(require('module')._pathCache).length);
console.log(require.resolve('net'), require('module').builtinModules.includes('net'), require('module').isBuiltin('node:net'), typeof process.getBuiltinModule);
