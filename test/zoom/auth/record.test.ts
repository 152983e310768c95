import { readRecord, writeRecord } from '../../../zoom/auth/record';
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
	{ kind: 'news', until: 9 },
])('a stored login that is not whole is none: %j', (wrong) => {
	expect(readRecord(JSON.stringify(wrong), gate)).toBeUndefined();
});
