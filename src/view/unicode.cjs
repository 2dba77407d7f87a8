/** Packages with tables of all characters. See `unicode.ts`. */
module.exports = { LineBreaker: require('linebreak'), stringWidth: require('fast-string-width').default };
