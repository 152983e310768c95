import { ApplicationError, NodeOperationError } from 'n8n-workflow';
import { failureWords, toNodeError } from '../../../../nodes/adapter/errors/nodeErrors';
import { REPORT_AT } from '../../../../nodes/adapter/errors/ownFault';
import { NODE } from '../../support/node';

/** What JavaScript says of values that are not as expected. */
const faults: Array<() => unknown> = [
	() => new Date(NaN).toISOString(),
	() => (undefined as unknown as { secret: string }).secret,
	() => [...(7 as unknown as string[])],
	() => JSON.parse('{ana@example.com') as unknown,
];

const thrownBy = (work: () => unknown): unknown => {
	try {
		return work();
	} catch (error) {
		return error;
	}
};

it.each(faults)(
	'says that a fault is ours, where to report it, and none of JavaScript’s words: %s',
	(fault) => {
		const error = thrownBy(fault);
		const { message, description } = toNodeError(NODE, error, 3);
		const { message: words, next } = failureWords(error);
		for (const text of [`${message} ${description}`, `${words} ${next}`]) {
			expect(text).toContain('fault in the package');
			expect(text).toContain(REPORT_AT);
			expect(text).toMatch(/(Range|Type|Syntax)Error/);
			expect(text).not.toMatch(/Invalid time|Cannot read|iterable|Unexpected|Expected|ana@|secret/);
		}
	},
);

it('names the places in our own files, and not where n8n is installed', () => {
	const error = new TypeError('secret');
	error.stack = [
		'TypeError: secret ana@example.com',
		'    at read (/home/ana/.n8n/nodes/node_modules/n8n-nodes-zoom-automation/dist/zoom/reports/stay.js:12:3)',
		'    at C:\\Users\\ana\\dist\\nodes\\ZoomUser\\actions\\user\\get.operation.js:4:17',
		'    at run (/usr/lib/node_modules/p-map/index.js:1:1)',
	].join('\n');
	const { description } = toNodeError(NODE, error);
	expect(description).toContain(
		'TypeError, zoom/reports/stay.js:12:3, nodes/ZoomUser/actions/user/get.operation.js:4:17.',
	);
	expect(description).not.toMatch(/ana|p-map|secret/);
});

it('leaves what n8n and the system say as it is', () => {
	const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
	expect(toNodeError(NODE, full).message).toBe('ENOSPC: no space left on device');
	expect(toNodeError(NODE, new ApplicationError('The binary data is gone')).message).toBe(
		'The binary data is gone',
	);
	const own = new NodeOperationError(NODE, 'Said already');
	expect(toNodeError(NODE, own)).toBe(own);
});

it.each([
	['a text', 'secret', 'string'],
	['nothing', undefined, 'undefined'],
	[
		'an error whose name tells what it holds',
		Object.assign(new Error('x'), { name: 'ana@example.com' }),
		'object',
	],
	['an error without a stack', Object.assign(new RangeError('x'), { stack: undefined }), 'RangeError'],
])('tells of %s no more than its kind', (_, thrown, kind) => {
	expect(failureWords(thrown).next).toContain(`with the operation, its settings and this: ${kind}`);
	expect(failureWords(thrown).next).not.toMatch(/secret|ana@/);
});

it('names three places at most', () => {
	const error = new TypeError('x');
	const line = (number: number) =>
		`    at f (/a/node_modules/n8n-nodes-zoom-automation/dist/zoom/x.js:${number}:1)`;
	error.stack = ['TypeError: x', ...[1, 2, 3, 4].map(line)].join('\n');
	expect(failureWords(error).next).toMatch(
		/this: TypeError, zoom\/x\.js:1:1, zoom\/x\.js:2:1, zoom\/x\.js:3:1\.$/,
	);
});

it('takes only an error of n8n’s for one: it has a level and tags', () => {
	for (const more of [{ level: 'warning' }, { tags: {} }, { code: 7 }, { code: 'ERR_INVALID' }]) {
		expect(failureWords(Object.assign(new Error('x'), more)).message).toContain('fault in the package');
	}
	expect(failureWords(Object.assign(new Error('x'), { level: 'warning', tags: {} }))).toEqual({
		message: 'x',
		next: '',
	});
	expect(failureWords({ level: 'warning', tags: {} }).message).toContain('fault in the package');
});
