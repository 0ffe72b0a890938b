export { foldLog } from './folding/fold-log';
export { LogTree } from './folding/log-tree';
export { LogDiffers } from './log-differs';
export { settingsOf, type Settings } from './settings';
export { Signer } from './signing/signer';
export { readIfThere, writeWhole } from './storing/whole-file';
export { TileFiles } from './storing/tile-files';
