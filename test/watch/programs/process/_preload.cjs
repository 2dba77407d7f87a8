globalThis.preloaded = [module.id.split('/').pop(), module.parent?.id, require('net').connect.name];
