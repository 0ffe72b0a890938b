type Loader = (pathname: string) => void;

let loader: Loader = () => undefined;

/** Who knows what stands at which address; links do not, since what they lead to has links itself. */
export const loadsAhead = (load: Loader): void => {
  loader = load;
};

/** Loads what stands at an address before it is opened. */
export const loadAhead = (href: string): void => loader(new URL(href, location.origin).pathname);
