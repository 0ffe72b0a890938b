export { foldLog } from './folding/fold-log';
export { LogTree } from './folding/log-tree';
export { LogDiffers } from './log-differs';
export { settingsOf, type Settings } from './settings';
export { FILES as SIGNER_FILES, makeNextKey } from './signing/rotation';
export { Signer } from './signing/signer';
export { readIfThere, writeWhole } from './storing/whole-file';
export { TileFiles } from './storing/tile-files';
