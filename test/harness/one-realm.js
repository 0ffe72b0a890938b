const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const vm = require('node:vm');
const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');
require('./end-of-worker');

// Jest compiles every module for the context of its environment. Here that is the realm of the worker itself.
const { compileFunction } = vm;
const compileHere = (code, parameters, options) => {
  const isHere = options?.parsingContext === globalThis;
  return compileFunction(code, parameters, isHere ? { ...options, parsingContext: undefined } : options);
};
if (compileFunction.name !== compileHere.name) vm.compileFunction = compileHere;

/** What Jest keeps for itself, whatever a spec puts in its place. */
const NATIVE = {
  'jest-native-promise': Promise,
  'jest-native-now': Date.now.bind(Date),
  'jest-native-read-file': readFileSync,
  'jest-native-write-file': writeFileSync,
  'jest-native-exists-file': existsSync,
};

/**
 * Runs specs in the realm of the worker, so that what they specify is loaded once for all of them (`shared-modules.js`).
 * What cannot be shared asks for a realm of its own: `@jest-environment ./test/harness/isolated.js`.
 */
module.exports = class OneRealm {
  constructor({ projectConfig }) {
    this.global = globalThis;
    for (const [name, value] of Object.entries(NATIVE)) globalThis[Symbol.for(name)] = value;
    globalThis['jest-symbol-do-not-touch'] = Symbol;
    Object.assign(globalThis, projectConfig.globals);
    // Every `expect` takes a stack, whether it fails or not.
    Error.stackTraceLimit = 20;
    this.moduleMocker = new ModuleMocker(globalThis);
    const timers = { config: projectConfig, global: globalThis, moduleMocker: this.moduleMocker };
    this.fakeTimers = new LegacyFakeTimers({ ...timers, timerConfig: { idToRef: (id) => id, refToId: (ref) => ref } });
    this.fakeTimersModern = new ModernFakeTimers(timers);
    this.before = { console, variables: { ...process.env } };
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return globalThis;
  }

  async setup() {}

  /** The next spec finds everything as this one did. */
  async teardown() {
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    this.moduleMocker.restoreAllMocks();
    const { console, variables } = this.before;
    globalThis.console = console;
    for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name];
    Object.assign(process.env, variables);
  }
};
