import { failureOf, leftOf, type LoginRecord, readRecord, writeRecord } from '../../../zoom/auth/record';
import { VersionGate } from '../../../zoom/store/version';
import { RecordingLog } from '../../support/log';

const token = {
	kind: 'token',
	value: 't',
	scopes: ['a'],
	apiOrigin: undefined,
	lifeMs: 5,
	until: 9,
} as const;
const refused = { kind: 'refused', fault: 'client', status: 400, trackingId: undefined, until: 9 } as const;
const limited = { kind: 'limited', until: 9 } as const;

let log: RecordingLog;
let gate: VersionGate;
beforeEach(() => {
	log = new RecordingLog();
	gate = new VersionGate('stored Zoom token', log);
});

describe.each([token, refused, limited])('a stored login: $kind', (record) => {
	it('of the version before there were versions is read', () => {
		expect(readRecord(JSON.stringify(record), gate)).toEqual(record);
	});

	it('of this version holds all that the version before reads, and is read back', () => {
		const text = writeRecord(record);
		expect(JSON.parse(text)).toEqual({ ...(JSON.parse(JSON.stringify(record)) as object), v: 1 });
		expect(readRecord(text, gate)).toMatchObject(JSON.parse(JSON.stringify(record)) as object);
	});

	it('of a newer version is ignored, with one line in the log', () => {
		const text = JSON.stringify({ ...record, v: 2 });
		expect([readRecord(text, gate), readRecord(text, gate)]).toEqual(['ignored', 'ignored']);
		expect(log.at('debug')).toHaveLength(1);
	});
});

it.each([
	{ ...token, value: 7 },
	{ ...token, scopes: 'a' },
	{ ...token, lifeMs: 'long' },
	{ ...token, until: 'soon' },
	{ ...refused, fault: 'toString' },
	{ ...refused, fault: 7 },
	{ ...refused, fault: undefined },
	{ ...token, kind: 'refused' },
	{ ...refused, kind: 'token' },
	{ ...token, kind: 'tokens' },
	{ ...limited, until: null },
	{ kind: 'news', until: 9 },
])('a stored login that is not whole is none: %j', (wrong) => {
	expect(readRecord(JSON.stringify(wrong), gate)).toBeUndefined();
});

it.each(['', 'no JSON', 'null', '7', '"token"', '[]'])(
	'a stored text that is no login is none: %j',
	(text) => {
		expect(readRecord(text, gate)).toBeUndefined();
		expect(log.lines).toEqual([]);
	},
);

it('without an end is read, and has expired', () => {
	const record = readRecord(JSON.stringify({ kind: 'limited' }), gate);
	expect(record).toEqual({ kind: 'limited' });
	expect(leftOf({ kind: 'limited', until: undefined }, { ttlMs: 5, now: 0 })).toBe(0);
});

it.each([
	[token, 5],
	[refused, 9],
	[limited, 9],
])('is valid as long as the store, its end and its kind allow: %j', (record, longest) => {
	expect(leftOf(record, { ttlMs: 1_000, now: 0 })).toBe(longest);
	expect(leftOf(record, { ttlMs: 3, now: 0 })).toBe(3);
	expect(leftOf(record, { ttlMs: 1_000, now: 7 })).toBe(2);
	expect(leftOf(record, { ttlMs: 1_000, now: 10 })).toBe(-1);
});

it('of a limit or a refusal never counts for longer than we ever give it', () => {
	const always = { until: 10 ** 12 };
	const left = (record: LoginRecord) => leftOf(record, { ttlMs: 10 ** 12, now: 0 });
	expect(left({ ...refused, ...always })).toBeLessThanOrEqual(10 * 60_000);
	expect(left({ ...limited, ...always })).toBeLessThanOrEqual(60 * 60_000);
});

it('of a limit that Zoom ends says when', () => {
	expect(failureOf(limited, 400, 1_000)).toMatchObject({
		kind: 'second',
		resetsAt: 1_400,
		retryAfter: 400,
		status: 429,
		message: 'Zoom limits how often tokens may be asked for',
	});
	expect(failureOf(refused, 400, 1_000)).toMatchObject({ fault: 'client', status: 400 });
});
