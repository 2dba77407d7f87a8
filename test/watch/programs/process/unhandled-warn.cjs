// flags: --unhandled-rejections=warn
Promise.reject(new Error('warned'));
