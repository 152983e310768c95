import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ASKED_ROUTES } from '../../zoom/verify/questions';

const read = (file: string): string => readFileSync(resolve(__dirname, '../../docs', file), 'utf8');
const codeIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

describe('docs/status.md', () => {
	it('lists every route that Verify asks, and no other', () => {
		const [, section = ''] = read('status.md').split('<!-- Kept true by test/scripts/verifyDocs.test.ts -->');
		const listed = codeIn(section.split('<!-- End of the routes -->')[0] ?? '');
		expect([...new Set(listed)].sort()).toEqual([...ASKED_ROUTES].sort());
	});
});

describe('docs/zoom-facts.md', () => {
	/** Of a Verify that could ask everything; test/workflow/zoomStatus.verify.test.ts sees that it has them. */
	const CHECKS = [
		...ASKED_ROUTES,
		...['me', 'reportPermission', 'rateLimits', 'socket'],
		...['oldestDay:hosts', 'oldestDay:operationLogs', 'oldestDay:history'],
	];
	const [, list = ''] = read('zoom-facts.md').split('## Only a live account can settle');
	const assumptions = list
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.slice(2)
		.map((line) => {
			const [, question = '', , , check = ''] = line.split('|').map((cell) => cell.trim());
			return { question, check };
		});

	it('has a list of assumptions', () => {
		expect(assumptions.length).toBeGreaterThan(15);
	});

	it.each(assumptions)('names the check for “$question”, or says why there is none', ({ check }) => {
		const checks = codeIn(check);
		expect(checks.length > 0 || check.startsWith('none: ')).toBe(true);
		expect(checks.filter((one) => !CHECKS.includes(one))).toEqual([]);
	});
});
