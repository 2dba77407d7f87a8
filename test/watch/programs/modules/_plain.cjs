exports.parent = module.parent && module.parent.id; exports.main = require.main.filename.split('/').pop();
