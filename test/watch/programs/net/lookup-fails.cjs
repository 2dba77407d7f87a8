require('net').connect({ port: 80, host: 'x.invalid', lookup: (host, options, callback) => callback(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' })) });
