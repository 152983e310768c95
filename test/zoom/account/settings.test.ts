import fc from 'fast-check';
import {
	inOrder,
	isSameSetting,
	notTaken,
	settingAt,
	settingsIn,
	treeOf,
} from '../../../zoom/account/settings';

const name = fc.stringMatching(/^[a-z_]{1,8}$/);
const leaf = fc.oneof(fc.boolean(), fc.integer(), fc.string(), fc.array(fc.string(), { maxLength: 3 }));
const tree = fc.dictionary(name, fc.oneof(leaf, fc.dictionary(name, leaf, { minKeys: 1 })), { minKeys: 1 });

describe('settings', () => {
	it('are found at their paths, and make the same tree again', () => {
		fc.assert(
			fc.property(tree, (settings) => {
				const found = settingsIn(settings);
				for (const { path, value } of found) expect(settingAt(settings, path)).toBe(value);
				expect(treeOf(found)).toEqual(settings);
			}),
		);
	});

	it('are the same in whatever order Zoom lists them', () => {
		expect(isSameSetting(['b', 'a'], ['a', 'b'])).toBe(true);
		expect(isSameSetting([{ a: 1, b: 2 }], [{ b: 2, a: 1 }])).toBe(true);
		expect(isSameSetting([{ a: 1 }, { a: 2 }], [{ a: 2 }, { a: 1 }])).toBe(false);
		expect(isSameSetting(undefined, null)).toBe(false);
		expect(JSON.stringify(inOrder({ b: [2, 1], a: { d: 1, c: 2 } }))).toBe('{"a":{"c":2,"d":1},"b":[1,2]}');
	});

	it('that have a name of JavaScript’s are settings like any other', () => {
		const odd = treeOf([{ path: '__proto__.polluted', value: true }]);
		expect(Object.keys(odd)).toEqual(['__proto__']);
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
		expect(settingAt({}, 'constructor.name')).toBeUndefined();
	});

	it('that Zoom did not take are named; those that it does not show are not', () => {
		const wanted = { in_meeting: { chat: true, polling: false }, authentication_option: { action: 'add' } };
		expect(notTaken(wanted, { in_meeting: { chat: true, polling: true } })).toEqual(['in_meeting.polling']);
	});
});
