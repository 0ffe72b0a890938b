require('./end-of-worker');

/**
 * For specs that replace a module of Node, or load an official client by themselves (the messages of the older and the newer
 * one have the same global names): all that they load is loaded for them alone.
 */
module.exports = require('jest-environment-node');
