import { connect } from 'node:net'; globalThis.earlyModule = connect.name;
