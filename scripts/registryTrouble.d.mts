/** One line for a person when npm's registry cannot be reached; undefined when the trouble is another one. */
export function registryTrouble(output: string): string | undefined;
