/** An id of what is made: 128 bits by chance, without hyphens, as ids are made of several of them. */
export const newId = (): string => crypto.randomUUID().replaceAll('-', '');
