import { once } from './once';

/** An object whose values are made when they are first asked for. */
export const lazily = <Made extends object>(makers: { readonly [Name in keyof Made]: () => Made[Name] }): Made => {
  const made = {} as Made;
  for (const [name, make] of Object.entries(makers))
    Object.defineProperty(made, name, { get: once(make as () => unknown), enumerable: true });
  return made;
};
