import { Vault } from '../../../../zoom/auth/vault';
import { readMessage } from '../../../../zoom/events/cluster/channelMessage';
import { Logbook } from '../../../../zoom/events/cluster/logbook';
import { SubscriptionRecord } from '../../../../zoom/events/status/record';
import { summarize } from '../../../../zoom/events/status/summary';
import { MemoryNotes } from '../../../../zoom/store/notes';
import { VersionGate } from '../../../../zoom/store/version';
import { VirtualRuntime } from '../support/virtualRuntime';

const KEY = 'key:log';
const vault = new Vault('secret');
let runtime: VirtualRuntime;
let notes: MemoryNotes;
let logbook: Logbook;
let gate: VersionGate;

beforeEach(() => {
	runtime = new VirtualRuntime();
	notes = new MemoryNotes(runtime.now);
	logbook = new Logbook(KEY, { notes, vault, runtime });
	gate = new VersionGate('message', runtime.log);
});

const status = () =>
	summarize(new SubscriptionRecord(runtime.now()), {
		subscriptionId: 'S',
		now: runtime.now(),
		lease: { isHeld: true, isElsewhere: false, isUnknown: false },
		workflows: 1,
		oldest: Infinity,
		emitted: 1,
		duplicates: 0,
		dropped: 0,
		failure: undefined,
	});
const write = async (value: object): Promise<void> =>
	await notes.write(KEY, vault.seal(JSON.stringify(value), KEY), 60_000);

describe('a status in Redis', () => {
	it('of the version before there were versions is read', async () => {
		await write(status());
		expect(await logbook.read()).toEqual(status());
	});

	it('of this version holds all that the version before reads, and is read back', async () => {
		await logbook.write(status());
		const text = vault.open((await notes.read(KEY)) ?? '', KEY) ?? '';
		expect(JSON.parse(text)).toMatchObject(JSON.parse(JSON.stringify(status())) as object);
		expect(JSON.parse(text)).toMatchObject({ v: 1 });
		expect(await logbook.read()).toEqual(status());
	});

	it('of a newer version is ignored, with one line in the log', async () => {
		await write({ ...status(), v: 2 });
		expect([await logbook.read(), await logbook.read()]).toEqual([undefined, undefined]);
		expect(runtime.log.at('debug').map(({ message }) => message)).toEqual([
			'Ignored a status of an event subscription of another version of the Zoom nodes',
		]);
	});

	it.each([{}, { ...{ state: 'live' } }, { gaps: 'none' }, { gaps: [{ from: 'yesterday' }] }])(
		'that is not whole is none: %j',
		async (wrong) => {
			await write('gaps' in wrong ? { ...status(), ...wrong } : wrong);
			expect(await logbook.read()).toBeUndefined();
		},
	);
});

describe('a message between processes', () => {
	const stamp = { from: 'a', number: 1, at: 1, whose: 'for others' };
	const event = { event: 'user.created', payload: {}, receivedAt: 1 };
	const read = (more: object) => readMessage(JSON.stringify({ ...stamp, ...more }), gate);

	it('without a version, or of this one, is read', () => {
		expect(read({ kind: 'events', events: [event] })).toMatchObject({ events: [event] });
		expect(read({ kind: 'free', v: 1 })).toMatchObject({ kind: 'free' });
		expect(read({ kind: 'gap', gap: { from: 1, to: 2, reason: 'silent' } })).toMatchObject({ kind: 'gap' });
	});

	it('of a newer version is ignored, with one line in the log', () => {
		expect([read({ kind: 'free', v: 2 }), read({ kind: 'free', v: 2 })]).toEqual([undefined, undefined]);
		expect(runtime.log.at('debug')).toHaveLength(1);
	});

	it.each([
		{ kind: 'events', events: [{}] },
		{ kind: 'events', events: ['x'] },
		{ kind: 'events', events: [{ ...event, receivedAt: '1' }] },
		{ kind: 'gap', gap: {} },
		{ kind: 'gap', gap: { from: null, to: 2, reason: 'silent' } },
		{ kind: 'news' },
	])('that is not whole is none: %j', (wrong) => {
		expect(read(wrong)).toBeUndefined();
	});
});
