/** How many cases of a property: mutation testing runs it for thousands of changes of the code, and sets fewer. */
export const casesOr = (usual: number): number => Number(process.env['SYNC_CASES'] ?? usual);
