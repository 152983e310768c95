import { listed, type Finding } from '../../scripts/scanReasons';

const finding = (rule: string, isError = true): Finding => ({
	rule,
	isError,
	place: 'nodes/a.ts:3',
	message: 'Not so.',
});
const REASONS = { timers: 'They are needed.' };

describe('what the scanner of n8n finds', () => {
	it('is listed by rule, with its reason', () => {
		const { text, isGood } = listed(
			[finding('timers'), finding('timers'), finding('timers', false)],
			REASONS,
		);
		expect(text).toBe('timers: 2 errors, 1 warnings\n  They are needed.\n');
		expect(isGood).toBe(true);
	});

	it('fails when it has no reason, and says where it is', () => {
		const { text, isGood } = listed([finding('timers'), finding('secrets')], REASONS);
		expect(text).toContain('secrets: 1 errors, 0 warnings\n  NOT EXPLAINED');
		expect(text).toContain('nodes/a.ts:3 Not so.');
		expect(isGood).toBe(false);
	});

	it('fails when it is a warning without a reason, too', () => {
		expect(listed([finding('timers'), finding('secrets', false)], REASONS).isGood).toBe(false);
	});

	it('fails when a reason explains nothing any more', () => {
		const { text, isGood } = listed([], REASONS);
		expect(text).toContain('timers: no longer found');
		expect(isGood).toBe(false);
	});
});
