import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as Runtime from '../../zoom/runtime';
import { AccountOfTheDay, failureOf } from './support/badDays/account';
import { CASES, type Case } from './support/badDays/cases';
import { fastRuntime as mockFastRuntime } from './support/badDays/fastRuntime';
import { schemaOf } from './support/outputSchema';

/** What n8n shows of an operation's output before its first run: nodes/<Node>/__schema__, one file for each operation. */

jest.mock('../../zoom/runtime', (): typeof Runtime => {
	const actual = jest.requireActual<typeof Runtime>('../../zoom/runtime');
	return { ...actual, systemRuntime: () => mockFastRuntime(actual.systemRuntime, actual.silentLog) };
});

jest.setTimeout(600_000);

/** `npx tsx scripts/generate-schemas.ts` sets it. */
const WRITES = process.env['WRITE_SCHEMAS'] === 'yes';
const NODES = join(__dirname, '../../nodes');

const fileOf = ({ node, operation }: Case): string => {
	const { name } = node.description;
	const folder = name.charAt(0).toUpperCase() + name.slice(1);
	return `${folder}/__schema__/v1.0.0/${operation.replace(' ', '/')}.json`;
};

/** Each operation with all its examples. */
const operations = [...new Set(CASES.map(fileOf))].map((file) => ({
	file,
	cases: CASES.filter((one) => fileOf(one) === file),
}));

describe('the output schema', () => {
	let account: AccountOfTheDay;
	beforeAll(async () => {
		account = await AccountOfTheDay.open();
	});
	afterAll(async () => {
		await account.close();
	});

	it.each(operations)('$file has the fields that its examples return', async ({ file, cases }) => {
		const items: unknown[] = [];
		for (const one of cases) {
			const day = await account.day(await account.prepare(one), false);
			expect([one.story.name, failureOf(day.outcome)]).toEqual([one.story.name, undefined]);
			items.push(...day.items);
		}
		const schema = { version: 1, ...schemaOf(items.length > 0 ? items : [{}]) };
		const path = join(NODES, file);
		if (WRITES) {
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, `${JSON.stringify(schema, null, '\t')}\n`);
		}
		// n8n shows nothing of a schema without fields.
		expect(Object.keys(schema.properties ?? {})).not.toEqual([]);
		expect(existsSync(path)).toBe(true);
		expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(schema);
	});
});
