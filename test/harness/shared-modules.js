const { createRequire } = require('node:module');
const path = require('node:path');
const { default: Runtime } = require('jest-runtime');
const OneRealm = require('./one-realm');
// It gives a realm of its own what is global when it is loaded: that has to be Node's alone, and nothing of a library.
require('./isolated');

const ROOT = path.join(__dirname, '../..');

// Mutation copies sources and not what was compiled of them. Services, which it mutates, are loaded as sources.
const { MUTATION_ROOT } = process.env;
const COMPILED = MUTATION_ROOT ?? ROOT;
const SHARED = MUTATION_ROOT
  ? '(?:events|kernel)/[^/]+|projections'
  : '(?:events|kernel|services)/[^/]+|projections|gateway|tools';
const load = createRequire(path.join(COMPILED, 'package.json'));

const OURS = new RegExp(`^${ROOT}/(${SHARED})/src/(.*)\\.ts$`);
/** The older and the newer official client give their messages the same global names: the one loaded last takes the other's. */
const CLIENTS = /\/node_modules\/@(eventstore|kurrent)\//;
const LIBRARIES = /\/node_modules\/(?!(@jest|jest-|expect|pretty-format)(?:[/-]|$))/;

/** The compiled file that stands for a source; a library as it is; nothing for what belongs to a spec. */
const sharedFor = (file) => {
  const [, folder, name] = OURS.exec(file) ?? [];
  if (folder !== undefined) return path.join(COMPILED, folder, 'dist', `${name}.js`);
  return LIBRARIES.test(file) ? file : undefined;
};

/** Loads what is specified, and the libraries, once for all specs of a worker, by Node itself and its cache of compiled code. */
module.exports = class SharedModules extends Runtime {
  requireModule(from, moduleName, options, isRequireActual) {
    if (
      this._environment instanceof OneRealm &&
      moduleName &&
      !options?.isInternalModule &&
      !this._resolution.isCoreModule(moduleName)
    ) {
      const file = this._resolution.resolveCjs(from, moduleName);
      if (CLIENTS.test(file))
        throw new Error(`${from} loads ${moduleName}: it needs a realm of its own, see isolated.js`);
      const shared = sharedFor(file);
      if (shared !== undefined) return load(shared);
    }
    return super.requireModule(from, moduleName, options, isRequireActual);
  }
};
