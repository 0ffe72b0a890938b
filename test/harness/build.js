const { spawnSync } = require('node:child_process');
const path = require('node:path');

const ROOT = path.join(__dirname, '../..');

/** Specs run what is compiled and bundled: that is brought up to date first. Errors of types are told, and stop nothing. */
module.exports = () => {
  for (const command of ['node_modules/typescript/bin/tsc -b', 'tools/bundle.mjs'])
    spawnSync(process.execPath, command.split(' '), { cwd: ROOT, stdio: 'inherit' });
};
