const { default: Sequencer } = require('@jest/test-sequencer');

/** They take a minute and more each. Where nothing is known of earlier runs, Jest goes by the size of a file, and would leave some of them for the end. */
const LONG = [
  'dashboard/in-chromium',
  'access/matrix',
  'lists/every-list',
  'import/import',
  'scenario/words-about-persons',
  'scenario/one-moment',
  'scenario/attacked',
  'move/move',
  'backup/backup',
  'architecture/architecture',
];

const isLong = ({ path }) => LONG.some((name) => path.endsWith(`/test/${name}.spec.ts`));

module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    const inOrder = super.sort(tests);
    return [...inOrder.filter(isLong), ...inOrder.filter((test) => !isLong(test))];
  }
};
