import { readFileSync } from 'node:fs';
import { generateOperations, OPERATION_TABLE } from '../../scripts/generate-operations';
import { OPERATIONS } from '../../nodes/adapter/status/operations.generated';
import { least, variantsOf } from '../nodes/support/filled';
import { RESOURCES } from '../nodes/support/resources';
import { tryOperation, type Fields } from '../nodes/support/trial';

jest.setTimeout(120_000);

/** Fields that need others beside them, which test/nodes/everyOption.test.ts knows. */
const OF_OTHERS = new Set([
	'conversation',
	'kind',
	'defineUsing',
	'of',
	'event',
	'length',
	'period',
	'days',
	'from',
	'to',
	'hosts',
	'userIds',
]);

const TABLE = new Map(
	OPERATIONS.map((line) => {
		const [id = '', , routes = ''] = line.split('|');
		return [id, new Set(routes.split(','))] as const;
	}),
);

const operations = Object.entries(RESOURCES).flatMap(([node, resources]) =>
	resources.flatMap(({ value, operations: all }) =>
		all.map((operation) => {
			const name = node.charAt(0).toLowerCase() + node.slice(1);
			return { id: `${name}/${value}/${operation.option.value}`, operation };
		}),
	),
);

it('is what the code says', async () => {
	expect(readFileSync(OPERATION_TABLE, 'utf8')).toBe(await generateOperations());
});

it('has every operation', () => {
	expect(operations.length).toBeGreaterThan(120);
	expect(operations.map(({ id }) => id).filter((id) => !TABLE.has(id))).toEqual([]);
});

it.each(operations)('knows every route that $id calls, whatever is filled in', async ({ id, operation }) => {
	const called = new Set<string>();
	const note = async (fields: Fields): Promise<void> => {
		const { requests } = await tryOperation(operation, fields);
		for (const { route } of requests) called.add(route);
	};
	// The sync acts on a list of people: tests of its own say what it calls.
	const isSync = id === 'zoomUser/user/sync';
	const variants = isSync ? [] : await variantsOf(operation, OF_OTHERS);
	await note(isSync ? {} : (await least(operation)).fields);
	for (const { with: filled } of variants) await note(filled);
	if (operation.properties.some(({ property }) => property.name === 'event')) {
		await note((await least(operation, { event: 'webinar' })).fields);
	}
	expect([...called].filter((route) => !TABLE.get(id)?.has(route))).toEqual([]);
	// A download may follow a link that the person gives, which is no route.
	const asks = !TABLE.get(id)?.has('');
	// The click that it gets here is on none of our buttons: test/workflow/chatCard.test.ts has the others.
	const isClick = id === 'zoomTeamChat/message/handleCardClick';
	expect(isSync || isClick || !asks || called.size > 0).toBe(true);
});
