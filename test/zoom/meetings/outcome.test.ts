import fc from 'fast-check';
import { ZoomConnectionError, ZoomRefusedError, ZoomScopeError } from '../../../zoom/errors';
import {
	mayStillCome,
	missing,
	pauseBefore,
	stateOfFailure,
	stateOfWithheldTranscript,
	stateWithoutSummary,
} from '../../../zoom/meetings/outcome';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const END = Date.UTC(2026, 10, 29, 12);

describe('what Zoom does not have', () => {
	it.each([
		[30 * MINUTE, 59 * MINUTE, true],
		[30 * MINUTE, 61 * MINUTE, false],
		[2 * HOUR, 3.9 * HOUR, true],
		[2 * HOUR, 4.1 * HOUR, false],
		[20 * HOUR, 23.9 * HOUR, true],
		[20 * HOUR, 24.1 * HOUR, false],
	])('of a meeting of %i ms may come %i ms after its end: %s', (length, since, expected) => {
		expect(mayStillCome({ start: END - length, end: END }, END + since)).toBe(expected);
	});

	it('is not waited for where nobody knows when the meeting ended', () => {
		expect(missing({}, END, 'notRecorded')).toEqual({ status: 'none', why: 'notRecorded' });
	});

	it('is not yet, then none, and stays none', () => {
		const length = fc.integer({ min: 0, max: 30 * HOUR });
		fc.assert(
			fc.property(length, fc.integer({ min: 0, max: 100 * HOUR }), (duration, since) => {
				const times = { start: END - duration, end: END };
				const statusAfter = (ms: number) => missing(times, END + ms, 'notRecorded').status;
				const comes = Math.min(24 * HOUR, Math.max(HOUR, 2 * duration));
				expect(statusAfter(since)).toBe(since < comes ? 'notYet' : 'none');
				expect([statusAfter(since), statusAfter(since + HOUR)]).not.toEqual(['none', 'notYet']);
			}),
		);
	});
});

describe('a failed call', () => {
	const absent = { 3301: missing({}, END, 'notRecorded') };
	it.each([
		['a scope', new ZoomScopeError('no', ['a:b']), { status: 'none', why: 'scope' }],
		[
			'plan or role',
			new ZoomRefusedError('no', { zoomCode: 200 }),
			{ status: 'none', why: 'planOrPermission' },
		],
		['a year', new ZoomRefusedError('no', { zoomCode: 12_702 }), { status: 'none', why: 'tooOld' }],
		['what it names', new ZoomRefusedError('no', { zoomCode: 3301 }), { status: 'none', why: 'notRecorded' }],
		['another code', new ZoomRefusedError('no', { zoomCode: 2305 }), { status: 'refused' }],
		['no code', new ZoomRefusedError('no', { status: 404 }), { status: 'refused' }],
		['the network', new ZoomConnectionError('no', true), { status: 'refused' }],
	])('because of %s says so, in whatever language', (_, error, state) => {
		expect(stateOfFailure(error, absent)).toEqual(state);
	});
});

describe('a transcript or summary that is withheld', () => {
	const times = { start: END - HOUR, end: END };
	it.each([
		['NOT_READY', 48 * HOUR, { status: 'notYet', why: 'inProgress' }],
		['NO_TRANSCRIPT_DATA', MINUTE, { status: 'notYet', why: 'mayCome' }],
		['NO_TRANSCRIPT_DATA', 48 * HOUR, { status: 'none', why: 'notInRecording' }],
		['DELETED_OR_TRASHED', MINUTE, { status: 'none', why: 'deleted' }],
		['UNSUPPORTED', MINUTE, { status: 'none', why: 'unsupported' }],
		['SOMETHING_NEW', MINUTE, { status: 'refused' }],
	])('says why: %s', (reason, since, state) => {
		expect(stateOfWithheldTranscript(reason, times, END + since)).toEqual(state);
	});

	it.each([
		[false, MINUTE, { status: 'none', why: 'aiCompanionOff' }],
		[true, MINUTE, { status: 'notYet', why: 'mayCome' }],
		[true, 48 * HOUR, { status: 'none', why: 'deleted' }],
		[undefined, MINUTE, { status: 'notYet', why: 'mayCome' }],
		[undefined, 48 * HOUR, { status: 'none', why: 'aiCompanionOff' }],
	])('goes by whether AI Companion was used: %s', (used, since, state) => {
		expect(stateWithoutSummary(used, times, END + since)).toEqual(state);
	});
});

it('pauses longer each time, and never longer than five minutes', () => {
	const pauses = Array.from({ length: 20 }, (_, look) => pauseBefore(look));
	expect(pauses[0]).toBe(15_000);
	for (const [look, pause] of pauses.entries()) expect(pause).toBeGreaterThanOrEqual(pauses[look - 1] ?? 0);
	expect(pauses.at(-1)).toBe(5 * MINUTE);
	expect(pauseBefore(100_000)).toBe(5 * MINUTE);
});
