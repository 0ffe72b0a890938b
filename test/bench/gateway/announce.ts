/** Tells the measuring process where this one answers, and ends with it. */
export const announce = (url: string): void => {
  process.once('disconnect', () => process.exit());
  process.send?.(url);
};
