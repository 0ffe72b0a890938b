/** An id of what is made: 128 bits by chance, without hyphens, as some ids are no longer than 35 characters. */
export const newId = (): string => crypto.randomUUID().replaceAll('-', '');
