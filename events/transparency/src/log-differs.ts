/** The log is not, or no longer, the one whose facts are in the tree. */
export class LogDiffers extends Error {}
