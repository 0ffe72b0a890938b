/** Whether a row can have this id: stores reject NUL and lone surrogates. */
export const canBeKey = (id: string): boolean => id.isWellFormed() && !id.includes('\0');
