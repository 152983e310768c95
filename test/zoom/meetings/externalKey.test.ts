import fc from 'fast-check';
import {
	externalKeyOf,
	trackedKeyOf,
	withExternalKey,
	withoutExternalKey,
	withTrackedKey,
} from '../../../zoom/meetings/externalKey';
import { checkPasscode } from '../../../zoom/meetings/passcode';

const keys = fc
	.string({ minLength: 1, maxLength: 100 })
	.map((key) => key.trim())
	.filter((key) => /^[^\]\r\n]+$/.test(key));
const agendas = fc.string({ maxLength: 1_500 }).filter((agenda) => !agenda.startsWith('[ref:'));

describe('an external key', () => {
	it('is found again in the first 250 characters of the agenda, which is what lists show', () => {
		fc.assert(
			fc.property(keys, agendas, (key, agenda) => {
				const kept = withExternalKey(agenda, key);
				expect(externalKeyOf({ agenda: kept.slice(0, 250) })).toBe(key);
				expect(withoutExternalKey(kept)).toBe(agenda.trimEnd());
			}),
		);
	});

	it('replaces the one that was there', () => {
		expect(withExternalKey(withExternalKey('Talk', 'A'), 'B')).toBe('[ref:B] Talk');
	});

	it('is absent where nobody put one', () => {
		expect(externalKeyOf({ agenda: 'See [ref:A]' })).toBeUndefined();
		expect(externalKeyOf({})).toBeUndefined();
	});

	it.each(['', 'a]b', 'a\nb', 'x'.repeat(101)])('cannot be %j', (key) => {
		expect(() => withExternalKey('', key)).toThrow('cannot be an external key');
	});

	it('leaves room for no longer agenda than Zoom takes', () => {
		expect(() => withExternalKey('x'.repeat(1_995), 'A')).toThrow("longer than Zoom's 2000 characters");
	});
});

describe('an external key in a tracking field', () => {
	const names = fc.string({ minLength: 1, maxLength: 30 });
	const lists = fc.uniqueArray(fc.record({ field: names, value: fc.string() }), {
		selector: ({ field }) => field,
	});

	it('is found again, and the other fields stay', () => {
		fc.assert(
			fc.property(keys, names, lists, (key, name, others) => {
				const tracking_fields = withTrackedKey(others, name, key);
				expect(trackedKeyOf({ tracking_fields }, name)).toBe(key);
				const kept = others.filter(({ field }) => field !== name);
				expect(tracking_fields.filter(({ field }) => field !== name)).toEqual(kept);
			}),
		);
	});

	it('is absent where nobody put one', () => {
		expect(trackedKeyOf({}, 'HR key')).toBeUndefined();
		expect(trackedKeyOf({ tracking_fields: [{ field: 'HR key', value: '' }] }, 'HR key')).toBeUndefined();
		expect(trackedKeyOf({ tracking_fields: [{ field: 'Other', value: 'A' }] }, 'HR key')).toBeUndefined();
	});

	it('cannot be what an agenda could not hold either', () => {
		expect(() => withTrackedKey([], 'HR key', 'a\nb')).toThrow('cannot be an external key');
	});
});

describe('a passcode', () => {
	it.each(['123456', 'aB3@-_*!#', ''])('may be %j', (passcode) => {
		expect(checkPasscode(passcode)).toBe(passcode);
	});

	it.each([
		['12345678901', 'longer than 10 characters'],
		['mañana', 'not only letters, digits and signs'],
		['a b', 'not only letters, digits and signs'],
	])('cannot be %j, and the message does not repeat it', (passcode, reason) => {
		expect(() => checkPasscode(passcode)).toThrow(reason);
		expect(() => checkPasscode(passcode)).not.toThrow(passcode);
	});
});
