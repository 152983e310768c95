import {
	ZoomConnectionError,
	ZoomRefusedError,
	ZoomScopeError,
	ZoomUnexpectedAnswerError,
} from '../../../../zoom/errors';
import { MemoryNotes } from '../../../../zoom/store/notes';
import { ZoomEventsError } from '../../../../zoom/events/model/errors';
import type { BackfillOptions, BackfillReport } from '../../../../zoom/events/backfill/backfill';
import { Cluster, type Heard, type Process } from '../support/cluster';
import { ACCEPTED, eventFrame } from '../support/fakeZoom';
import { FakeReader } from '../support/fakeReader';
import { VirtualRuntime } from '../support/virtualRuntime';

type Row = Record<string, unknown>;

const SECOND = 1_000;
const MINUTE = 60_000;
const HISTORY = 'GET /report/history_meetings';

let runtime: VirtualRuntime;
let cluster: Cluster;
let processes: Process[];
let reader: FakeReader;
let reports: BackfillReport[];
/** Of the meeting history. */
let rows: Row[];

beforeEach(() => {
	runtime = new VirtualRuntime();
	cluster = new Cluster(runtime);
	processes = [];
	reports = [];
	rows = [];
	reader = new FakeReader({ [HISTORY]: rows, 'GET /users/{userId}': { id: 'ana' } });
});

afterEach(async () => {
	const ending = Promise.all(processes.map((process) => process.end()));
	await runtime.advance(20 * SECOND);
	await ending;
	expect(runtime.pending).toBe(0);
});

async function listen(events = ['meeting.ended'], more: Partial<BackfillOptions> = {}): Promise<Heard> {
	const process = cluster.process();
	processes.push(process);
	const backfill: BackfillOptions = {
		reader,
		name: 'node',
		scope: 'workflow',
		events,
		hostIds: [],
		meetingIds: [],
		accountId: undefined,
		done: (report) => reports.push(report),
		...more,
	};
	const heard = await process.listen('workflow', { backfill, wants: ({ event }) => events.includes(event) });
	await runtime.advance(SECOND);
	return heard;
}

/** Of the next round, such as n8n that is killed. */
async function end(): Promise<void> {
	const ending = processes.pop()?.end();
	await runtime.advance(5 * SECOND);
	await ending;
}

const endedNow = (uuid: string): Row => ({
	meeting_uuid: uuid,
	meeting_id: 1,
	type: 'Meeting',
	host_email: 'ana@example.com',
	start_time: new Date(runtime.now() - MINUTE).toISOString(),
	end_time: new Date(runtime.now()).toISOString(),
});
function history(...more: Row[]): void {
	rows.push(...more);
}
const say = (uuid: string): void => {
	const payload = { object: { id: '1', uuid } };
	cluster.zoom.last.says(eventFrame({ event: 'meeting.ended', event_ts: runtime.now(), payload }));
};
const uuids = ({ events }: Heard): unknown[] => events.map(({ payload }) => payload.object?.['uuid']);

/** There is no connection for a minute. */
async function gap(during: () => void = () => undefined): Promise<void> {
	cluster.zoom.welcomes = false;
	cluster.zoom.last.ends(true);
	await runtime.advance(30 * SECOND);
	during();
	await runtime.advance(30 * SECOND);
	cluster.zoom.welcomes = true;
	await runtime.advance(2 * MINUTE);
}

it('emits what happened while there was no connection, marked, and what came before and after once', async () => {
	const heard = await listen();
	await runtime.advance(10 * MINUTE);
	say('before');
	history(endedNow('before'));
	await runtime.advance(5 * SECOND);
	await gap(() => {
		history(endedNow('missed'));
	});
	say('after');
	history(endedNow('after'));
	await runtime.advance(60 * MINUTE);
	expect(uuids(heard)).toEqual(['before', 'missed', 'after']);
	expect(heard.events.map(({ backfilled }) => backfilled)).toEqual([undefined, true, undefined]);
});

it('does not emit the event that comes late for what was looked up', async () => {
	const heard = await listen();
	await gap(() => {
		history(endedNow('missed'));
	});
	say('missed');
	await runtime.advance(MINUTE);
	expect(uuids(heard)).toEqual(['missed']);
});

it('asks again for what Zoom’s lists had not yet, and then no more', async () => {
	const heard = await listen();
	let late: Row = {};
	await gap(() => (late = endedNow('late')));
	history(late);
	await runtime.advance(60 * MINUTE);
	expect(uuids(heard)).toEqual(['late']);
	const { length } = reader.asked;
	await runtime.advance(90 * MINUTE);
	expect(reader.asked).toHaveLength(length);
});

it('finds after a restart what happened while n8n was not there, the restart of all processes included', async () => {
	await listen();
	await runtime.advance(10 * MINUTE);
	await end();
	await runtime.advance(60 * MINUTE);
	history(endedNow('missed'));
	await runtime.advance(60 * MINUTE);
	const heard = await listen();
	await runtime.advance(MINUTE);
	expect(uuids(heard)).toEqual(['missed']);
});

it('finds after a restart what happened until the connection stood again', async () => {
	await listen();
	await runtime.advance(10 * MINUTE);
	await end();
	cluster.zoom.welcomes = false;
	const heard = await listen();
	// Longer than what is looked up to be on the safe side.
	await runtime.advance(10 * MINUTE);
	history(endedNow('missed'));
	await runtime.advance(3 * MINUTE);
	cluster.zoom.welcomes = true;
	await runtime.advance(5 * MINUTE);
	expect(uuids(heard)).toEqual(['missed']);
});

it('emits after a restart what was missed before what comes then', async () => {
	await listen();
	await runtime.advance(10 * MINUTE);
	await end();
	history(endedNow('missed'));
	await runtime.advance(MINUTE);
	const heard = await listen();
	say('after');
	await runtime.settle();
	expect(uuids(heard)).toEqual([]);
	await runtime.advance(5 * SECOND);
	expect(uuids(heard)).toEqual(['missed', 'after']);
});

it('finds what a workflow missed that began to listen while the connection stood', async () => {
	const other = cluster.process();
	await other.listen('another');
	await runtime.advance(10 * SECOND);
	const process = jest.spyOn(cluster, 'process').mockReturnValue(other);
	const heard = await listen();
	process.mockRestore();
	say('at once');
	await runtime.settle();
	expect(uuids(heard)).toEqual(['at once']);
	await gap(() => {
		history(endedNow('missed'));
	});
	expect(uuids(heard)).toEqual(['at once', 'missed']);
});

it('asks Zoom for nothing when it listens for the first time, whoever listened before', async () => {
	const other = cluster.process();
	const { leave } = await other.listen('another');
	await runtime.advance(10 * MINUTE);
	const leaving = leave();
	await runtime.advance(2 * MINUTE);
	await leaving;
	history(endedNow('before'));
	const heard = await listen();
	expect(heard.gaps).toMatchObject([{ reason: 'takeover' }]);
	say('first');
	await runtime.settle();
	expect(uuids(heard)).toEqual(['first']);
	await runtime.advance(5 * MINUTE);
	expect(reader.asked).toEqual([]);
	expect(reports).toEqual([]);
});

it('knows of each node by its name what that had: another one of the account listens for the first time', async () => {
	await listen();
	await runtime.advance(10 * MINUTE);
	await end();
	history(endedNow('missed'));
	await runtime.advance(MINUTE);
	const other = await listen(undefined, { name: 'other node', scope: 'other workflow' });
	await runtime.advance(5 * MINUTE);
	expect(uuids(other)).toEqual([]);
	await end();
	const heard = await listen();
	await runtime.advance(MINUTE);
	expect(uuids(heard)).toEqual(['missed']);
});

it('reports which time it looked at, with a minute before and a second after it, and what that took', async () => {
	const heard = await listen();
	await runtime.advance(MINUTE);
	await gap(() => {
		history(endedNow('missed'), endedNow('missed too'));
	});
	const [gapOf] = heard.gaps;
	expect(reports).toEqual([
		{
			from: (gapOf?.from ?? 0) - MINUTE,
			to: (gapOf?.to ?? 0) + SECOND,
			found: 2,
			calls: reader.asked.length,
			unanswered: [],
			skipped: [],
		},
	]);
	// Zoom's lists lag behind by some seconds at least.
	expect(heard.events.map(({ receivedAt }) => receivedAt - (gapOf?.to ?? 0))).toEqual([3_000, 3_000]);
	const line = { level: 'info', message: 'Looked up Zoom events that were missed' };
	const from = new Date(reports[0]?.from ?? 0).toISOString();
	expect(runtime.log.at('info')).toContainEqual({
		...line,
		fields: { events: 2, calls: reports[0]?.calls, unanswered: '', from },
	});
});

it('finishes after a restart what was not answered before it', async () => {
	await listen();
	await runtime.advance(10 * MINUTE);
	reader.answers[HISTORY] = new ZoomConnectionError('Zoom did not answer', true);
	let missed: Row = {};
	await gap(() => (missed = endedNow('missed')));
	await end();
	reader.answers[HISTORY] = [missed];
	const heard = await listen();
	await runtime.advance(MINUTE);
	expect(uuids(heard)).toEqual(['missed']);
});

it('looks up nothing of the time before the workflow listened for the first time', async () => {
	history(endedNow('long before'));
	await runtime.advance(10 * MINUTE);
	const heard = await listen();
	await runtime.advance(60 * MINUTE);
	expect(uuids(heard)).toEqual([]);
});

it('is not emitted twice when two processes look for the same workflow', async () => {
	const heard = [await listen(), await listen()];
	await gap(() => {
		history(endedNow('missed'));
	});
	await runtime.advance(60 * MINUTE);
	expect(heard.flatMap(uuids)).toEqual(['missed']);
});

it('lets events that come wait for what was missed, but not for long when Zoom does not answer', async () => {
	let answer: () => void = () => undefined;
	const answered = new Promise<void>((resolve) => (answer = resolve));
	const missed = [endedNow('missed')];
	const slow: BackfillOptions['reader'] = {
		request: (...args) => reader.request(...args),
		async *iterate() {
			await answered;
			yield* missed;
		},
	};
	const heard = await listen(['meeting.ended'], { reader: slow });
	cluster.zoom.last.ends(true);
	await runtime.advance(2 * SECOND);
	say('next');
	await runtime.advance(5 * SECOND);
	expect(uuids(heard)).toEqual([]);
	await runtime.advance(30 * SECOND);
	expect(uuids(heard)).toEqual(['next']);
	answer();
	await runtime.settle();
});

it('says what could not be looked up: what Zoom never tells in its report, a lack of scopes as a trouble, and once', async () => {
	reader.answers[HISTORY] = new ZoomScopeError('The app lacks the scope report:read:admin', []);
	const heard = await listen(['meeting.ended', 'meeting.participant_joined']);
	await gap();
	await gap();
	expect(reports[0]?.unanswered).toEqual([
		{ events: ['meeting.participant_joined'], why: 'Zoom’s REST API cannot tell them afterwards' },
		{ events: ['meeting.ended'], why: 'The app lacks the scope report:read:admin' },
	]);
	const looked = runtime.log.at('info').find(({ message }) => message.startsWith('Looked up'));
	expect(looked?.fields).toMatchObject({ unanswered: 'meeting.participant_joined, meeting.ended' });
	const told = heard.troubles.filter(({ message }) => message.includes('could not be looked up'));
	expect(told.map(({ message }) => message)).toEqual([
		expect.stringMatching(/^Zoom events from .* were missed .*: meeting\.ended \(The app lacks the scope/),
	]);
});

it('says it in the report of the first look only, and nothing where all can be looked up', async () => {
	await listen(['meeting.ended', 'meeting.participant_joined']);
	await gap();
	await runtime.advance(60 * MINUTE);
	expect(reports.map(({ unanswered }) => unanswered.map(({ events }) => events))).toEqual([
		[['meeting.participant_joined']],
		[],
	]);
	reports.length = 0;
	await end();
	await listen();
	await gap();
	expect(reports[0]?.unanswered).toEqual([]);
});

it('says it also where an older window is asked for again with the new one', async () => {
	const heard = await listen(['meeting.ended', 'meeting.participant_joined']);
	await gap();
	const asked = (heard.gaps[0]?.to ?? 0) + 3 * SECOND;
	await runtime.advance(asked + 290 * SECOND - runtime.now());
	cluster.zoom.welcomes = false;
	cluster.zoom.last.ends(true);
	await runtime.advance(7 * SECOND);
	// Both are due in three seconds.
	cluster.zoom.last.says(ACCEPTED);
	await runtime.advance(4 * SECOND);
	expect(heard.gaps).toHaveLength(2);
	expect(reports.map(({ unanswered }) => unanswered.map(({ events }) => events))).toEqual([
		[['meeting.participant_joined']],
		[['meeting.participant_joined']],
	]);
	expect(reports[1]?.from).toBe(reports[0]?.from);
	cluster.zoom.welcomes = true;
});

it('tells of what Zoom did not answer for a while only when it is not asked again', async () => {
	reader.answers[HISTORY] = new ZoomConnectionError('Zoom did not answer', true);
	const { troubles } = await listen();
	const lost = () => troubles.map(({ message }) => message).filter((text) => text.includes('looked up'));
	await gap();
	await runtime.advance(20 * MINUTE);
	expect(lost()).toEqual([]);
	await runtime.advance(30 * MINUTE);
	expect(lost()).toEqual([
		expect.stringContaining('could not be looked up: meeting.ended (Zoom did not answer)'),
	]);
});

it('asks again for what Zoom could not tell for a while, also where its lists do not lag behind', async () => {
	reader.answers['GET /users active'] = new ZoomConnectionError('Zoom did not answer', true);
	const heard = await listen(['user.created']);
	await runtime.advance(MINUTE);
	let created = '';
	await gap(() => (created = new Date(runtime.now()).toISOString()));
	reader.answers['GET /users active'] = [{ id: 'u', email: 'bo@example.com', created_at: created }];
	await runtime.advance(5 * MINUTE);
	expect(heard.events.map(({ event, backfilled }) => [event, backfilled])).toEqual([['user.created', true]]);
	expect(heard.troubles.filter(({ message }) => message.includes('looked up'))).toEqual([]);
	const { length } = reader.asked;
	await runtime.advance(60 * MINUTE);
	expect(reader.asked).toHaveLength(length);
});

it.each([
	['failed', new ZoomUnexpectedAnswerError('Zoom answered 500', { status: 500 }), 3],
	['refused', new ZoomRefusedError('No permission.', { status: 400, zoomCode: 200 }), 1],
])('asks again about one of many that %s only if that may pass', async (cause, error, times) => {
	reader.answers['GET /meetings/{meetingId}'] = error;
	await listen(['meeting.registration_created'], { meetingIds: ['123'] });
	await gap();
	await runtime.advance(60 * MINUTE);
	expect(reports[0]?.skipped).toMatchObject([{ subject: 'registrants of meeting 123', cause }]);
	expect(reader.asked.filter((one) => one.startsWith('GET /meetings/'))).toHaveLength(times);
});

it('knows after a restart within some seconds what it had, also where it could not end in order', async () => {
	await listen();
	await runtime.advance(30 * MINUTE);
	// As if the first process were gone.
	await listen();
	const begun = runtime.now() - SECOND;
	await runtime.advance(MINUTE);
	const slack = 2 * MINUTE;
	expect(reports).toHaveLength(1);
	expect(reports[0]?.from).toBeGreaterThanOrEqual(begun - slack - 5 * SECOND);
	expect(reports[0]?.from).toBeLessThanOrEqual(begun - slack);
});

it('lets events through, and says so, where what it had before cannot be read', async () => {
	const { read } = MemoryNotes.prototype;
	const broken = jest.spyOn(MemoryNotes.prototype, 'read').mockImplementation(async function (
		this: MemoryNotes,
		key,
	) {
		if (key.includes(':had:')) throw new TypeError('broken');
		return await read.call(this, key);
	});
	const heard = await listen();
	broken.mockRestore();
	expect(heard.troubles.map(({ message }) => message)).toEqual([
		'Looking up missed Zoom events ended unexpectedly',
	]);
	say('first');
	await runtime.settle();
	expect(uuids(heard)).toEqual(['first']);
});

it('goes on looking up after something went wrong with one window, and says so', async () => {
	let isBroken = true;
	const heard = await listen(['meeting.ended'], {
		done: (report) => {
			if (isBroken) throw new TypeError('n8n does not take it');
			reports.push(report);
		},
	});
	history(endedNow('missed'));
	cluster.zoom.last.ends(false);
	await runtime.advance(10 * SECOND);
	expect(heard.troubles.map(({ message }) => message)).toEqual([
		'Looking up missed Zoom events ended unexpectedly',
	]);
	isBroken = false;
	history(endedNow('missed later'));
	cluster.zoom.last.ends(false);
	await runtime.advance(10 * MINUTE);
	expect(uuids(heard)).toEqual(['missed', 'missed later']);
	expect(reports.length).toBeGreaterThan(0);
});

it('asks again for a window that made us throw', async () => {
	const broken: BackfillOptions['reader'] = {
		request: (...args) => reader.request(...args),
		iterate: () => {
			throw new TypeError('broken');
		},
	};
	let current = broken;
	const heard = await listen(['meeting.ended'], {
		reader: {
			request: (...args) => current.request(...args),
			iterate: (...args) => current.iterate(...args),
		},
	});
	await gap(() => {
		history(endedNow('missed'));
	});
	expect(heard.troubles.map(({ message }) => message)).toContain(
		'Looking up missed Zoom events ended unexpectedly',
	);
	say('next');
	await runtime.settle();
	expect(uuids(heard)).toEqual(['next']);
	current = reader;
	await runtime.advance(5 * MINUTE);
	expect(uuids(heard)).toEqual(['next', 'missed']);
});

it('names what it had to skip, once, and emits the rest', async () => {
	const live = { uuid: 'live', id: 111, start_time: '' };
	reader.answers['GET /users/{userId}/meetings ana'] = new ZoomRefusedError('No permission.', {
		status: 400,
		zoomCode: 200,
	});
	reader.answers['GET /users/{userId}/meetings bo'] = [live];
	const heard = await listen(['meeting.started'], { hostIds: ['ana', 'bo'] });
	await gap(() => {
		live.start_time = new Date(runtime.now()).toISOString();
	});
	await runtime.advance(60 * MINUTE);
	expect(uuids(heard)).toEqual(['live']);
	const told = heard.troubles.filter(
		(error) => error instanceof ZoomEventsError && error.fault === 'skipped',
	);
	expect(told.map(({ message }) => message)).toEqual([expect.stringContaining('host ana (No permission.)')]);
	expect(reports[0]?.skipped).toEqual([{ subject: 'host ana', reason: 'No permission.', cause: 'refused' }]);
});

it.each([
	[10, ''],
	[11, '; and 1 more'],
])('names ten of %d that it had to skip, with the time and what Zoom said', async (count, more) => {
	const hostIds = Array.from({ length: count }, (_, index) => `h${index}`);
	for (const host of hostIds) {
		reader.answers[`GET /users/{userId}/meetings ${host}`] = new ZoomRefusedError('No.', {
			status: 400,
			zoomCode: 200,
		});
	}
	const heard = await listen(['meeting.started'], { hostIds });
	await gap();
	await runtime.advance(60 * MINUTE);
	const [told] = heard.troubles.map(({ message }) => message).filter((text) => text.includes('but not for'));
	const named = hostIds.slice(0, 10).map((host) => `host ${host} (No.)`);
	const [, from = '', to = '', rest] =
		/from (\S+) to (\S+) were looked up, but not for: (.*)$/.exec(told ?? '') ?? [];
	expect(rest).toBe(`${named.join('; ')}${more}`);
	expect(Date.parse(from)).toBeLessThan(Date.parse(to));
});
