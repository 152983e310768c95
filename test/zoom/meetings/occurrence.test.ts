import { registeredFor } from '../../../zoom/meetings/occurrence';

const START = Date.UTC(2026, 10, 9, 9);
const DAY = 86_400_000;
const series = (registration_type: number) => ({
	settings: { registration_type },
	recurrence: { type: 1 },
	occurrences: [-1, 0, 1].map((days) => ({
		occurrence_id: String(START + days * DAY),
		start_time: new Date(START + days * DAY).toISOString(),
	})),
});

it.each([2, 3])('is the occurrence of the instance where people choose (type %i)', (type) => {
	const started = START + 7 * 60_000;
	expect(registeredFor(series(type), started)).toEqual({ kind: 'occurrence', id: String(START) });
	expect(registeredFor(series(type), START + 30 * DAY)).toEqual({ kind: 'unknown' });
});

it('is everybody where people register once, or for a single meeting', () => {
	expect(registeredFor(series(1), START)).toEqual({ kind: 'all' });
	expect(registeredFor({ settings: { registration_type: 2 } }, START)).toEqual({ kind: 'all' });
	const messy = { settings: { registration_type: 2 }, recurrence: null, occurrences: null };
	expect(registeredFor(messy, START)).toEqual({ kind: 'all' });
	expect(registeredFor({ settings: null }, START)).toEqual({ kind: 'all' });
	expect(registeredFor({}, START)).toEqual({ kind: 'all' });
});
