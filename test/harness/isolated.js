require('./end-of-worker');

/**
 * For specs that replace a module of Node, or load the older official client, which gives its messages the same global names
 * as the newer one: all that they load is loaded for them alone.
 */
module.exports = require('jest-environment-node');
