import { confirmTaken } from '../../../nodes/ZoomUser/actions/common/settings';

const wanted = (count: number) => ({
	in_meeting: Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, true])),
});
const off = (count: number) =>
	Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, false]));
const told = (count: number, shown: object = off(count)): string => {
	try {
		confirmTaken('group 17', wanted(count), { in_meeting: shown });
		return '';
	} catch (error) {
		return (error as Error).message;
	}
};
const MESSAGE = 'Zoom accepted the change of the group 17, but still shows other values of';
const names = [0, 1, 2, 3, 4].map((index) => `in_meeting.s${index}`).join(', ');

it('settings that Zoom did not take are named, the first five of many', () => {
	expect(told(1)).toBe(`${MESSAGE} in_meeting.s0`);
	expect(told(5)).toBe(`${MESSAGE} ${names}`);
	expect(told(7)).toBe(`${MESSAGE} ${names} and 2 more`);
});

it('settings that Zoom took are not spoken of', () => {
	expect(told(2, { s0: true, s1: true, s2: false })).toBe('');
	expect(told(2, { s0: true, s1: false })).toBe(`${MESSAGE} in_meeting.s1`);
});
