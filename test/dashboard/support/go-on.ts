/** Opens another page of ours without loading all of them anew, as a link does; to be evaluated there. */
export const goOn = (address: string): string =>
  `history.pushState(null, '', ${JSON.stringify(address)}); dispatchEvent(new Event('zhudian-moved'))`;
