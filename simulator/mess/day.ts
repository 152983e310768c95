/** A bad day: its seed, and, where they are chosen, the entries of the catalogue that may strike. */
export type MessyDay = number | { readonly seed: number; readonly only?: readonly string[] };
