const { createRequire } = require('node:module');
const path = require('node:path');
const { default: Runtime } = require('jest-runtime');
const OneRealm = require('./one-realm');

const ROOT = path.join(__dirname, '../..');
const load = createRequire(path.join(ROOT, 'package.json'));

const OURS = new RegExp(`^${ROOT}/((?:events|kernel|services)/[^/]+|projections|gateway|tools)/src/(.*)\\.ts$`);
const LIBRARIES = /\/node_modules\/(?!(@jest|jest-|expect|pretty-format)(?:[/-]|$))/;

/** The compiled file that stands for a source; a library as it is; nothing for what belongs to a spec. */
const sharedFor = (file) => {
  const [, folder, name] = OURS.exec(file) ?? [];
  if (folder !== undefined) return path.join(ROOT, folder, 'dist', `${name}.js`);
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
      const shared = sharedFor(file);
      if (shared !== undefined) return load(shared);
    }
    return super.requireModule(from, moduleName, options, isRequireActual);
  }
};
