import { WithFiles } from '../../nodes/adapter/kit/output';
import { least } from './support/filled';
import { SINGLE } from './support/operations';
import { tryOperation } from './support/trial';

/** What is cut off at a limit says so. */

const has = (name: string) => (one: (typeof SINGLE)[number]) =>
	one.operation.properties.some(({ property }) => property.name === name);
const limited = SINGLE.filter(has('limit'));
const filed = limited.filter(({ operation }) =>
	operation.properties.some(
		({ property: { name, options } }) => name === 'output' && JSON.stringify(options).includes('"csv"'),
	),
);

const LIMIT_HINT = /there may be more/;
const rowsIn = (output: unknown): number => (Array.isArray(output) ? output.length : 0);

it('is true of many operations', () => {
	expect(limited.length).toBeGreaterThan(25);
	expect(filed.length).toBeGreaterThan(10);
});

it.each(limited)('$title says that Limit has cut it, and not when it has not', async ({ operation }) => {
	const { fields } = await least(operation);
	const cut = await tryOperation(operation, { ...fields, limit: 1 });
	expect(cut.error).toBeUndefined();
	expect(rowsIn(cut.output)).toBe(1);
	expect(cut.hints).toContainEqual(expect.stringMatching(LIMIT_HINT));

	const all = await tryOperation(operation, { ...fields, returnAll: true });
	expect(rowsIn(all.output)).toBeGreaterThan(1);
	expect(all.hints).not.toContainEqual(expect.stringMatching(LIMIT_HINT));

	const enough = await tryOperation(operation, { ...fields, limit: rowsIn(all.output) + 1 });
	expect(rowsIn(enough.output)).toBe(rowsIn(all.output));
	expect(enough.hints).not.toContainEqual(expect.stringMatching(LIMIT_HINT));
});

it.each(filed)('$title puts all rows into a file, or says that it does not', async ({ operation }) => {
	const { fields } = await least(operation);
	const all = await tryOperation(operation, { ...fields, returnAll: true });
	const whole = await tryOperation(operation, { ...fields, output: 'csv', limit: 1 });
	expect(recordIn(whole.output)).toMatchObject({ rows: rowsIn(all.output) });
	expect(recordIn(whole.output)).not.toHaveProperty('more');
	expect(whole.hints).not.toContainEqual(expect.stringMatching(LIMIT_HINT));

	const cut = await tryOperation(operation, { ...fields, output: 'csv', options: { mostRows: 1 } });
	expect(recordIn(cut.output)).toMatchObject({ rows: 1, more: true });
	expect(cut.hints).toContainEqual(expect.stringMatching(LIMIT_HINT));
});

function recordIn(output: unknown): object {
	if (output instanceof WithFiles) return output.record;
	throw new Error('No file came');
}
