globalThis.early2 = module.parent.children.length;
