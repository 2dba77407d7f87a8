/** Packages and the probe get this for `node:process`. A default import of the real module would copy all its properties at each start. */
export default process;
