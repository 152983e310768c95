import { typeToSend } from '../../../../nodes/ZoomMeeting/actions/scheduling/typeChange';

const wanted = { session: 'meeting', chosen: undefined, hasStart: true, hasRecurrence: false } as const;

describe.each([
	['a number', (type: number): unknown => type],
	['text', String],
])('a type that Zoom writes as %s', (_, written) => {
	it('becomes one with a start where it has none, for only that keeps a start', () => {
		expect(typeToSend(wanted, written(3))).toBe(2);
		expect(typeToSend({ ...wanted, session: 'webinar' }, written(6))).toBe(5);
		expect(typeToSend(wanted, written(2))).toBeUndefined();
	});

	it('becomes a series with a recurrence, unless it is one', () => {
		expect(typeToSend({ ...wanted, hasRecurrence: true }, written(2))).toBe(8);
		expect(typeToSend({ ...wanted, hasRecurrence: true }, written(8))).toBeUndefined();
		expect(typeToSend({ ...wanted, session: 'webinar', hasRecurrence: true }, written(9))).toBeUndefined();
	});

	it('is refused a start where Zoom ignores it', () => {
		expect(() => typeToSend(wanted, written(1))).toThrow('instant one');
		expect(() => typeToSend(wanted, written(4))).toThrow('personal one');
		expect(() => typeToSend({ ...wanted, hasRecurrence: true }, written(10))).toThrow('sharing a screen');
	});
});
