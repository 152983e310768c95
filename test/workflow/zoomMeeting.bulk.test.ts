import { setTimeout as sleep } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { host, MeetingNode } from './support/meetingNode';
import { orEnd } from '../support/orEnd';

const node = new MeetingNode().install();
const json = (outputs: Array<Array<{ json: Record<string, unknown> }>>) =>
	(outputs[0] ?? []).map((item) => item.json);
const DAY = 86_400_000;

type Kind = 'meeting' | 'webinar';

const rowsOf = (hosts: number, each: number) =>
	Array.from({ length: hosts * each }, (_, index) => ({
		key: `ROW-${index}`,
		host: `host${index % hosts}@example.com`,
		topic: `Call ${index}`,
	}));

const fromRow = (fields: INodeParameters = {}): INodeParameters => ({
	userId: host('={{ $json.host }}'),
	topic: '={{ $json.topic }}',
	startTime: '2099-05-04T09:00:00',
	timezone: 'Europe/Madrid',
	additionalFields: { externalKey: '={{ $json.key }}', ...fields },
	options: { dailyLimit: 'wait', concurrency: 50 },
});

const hosts = async (count: number): Promise<void> => {
	await node.zoom.control.seed({
		users: Array.from({ length: count }, (_, index) => ({
			email: `host${index}@example.com`,
			status: 'active' as const,
			type: 2,
			timezone: 'Europe/Madrid',
		})),
	});
};

const create = async (kind: Kind, rows: object[], parameters = fromRow()) => {
	const { outputs, error } = await node.run(kind, 'create', parameters, {
		items: rows.map((row) => ({ ...row })),
	});
	// What n8n gives back is a copy, and no Error any more.
	if (error) throw new Error(error.message);
	return json(outputs);
};

describe('1,000 rows of a sheet', () => {
	it('become 1,000 meetings of eight hosts in two days, each once, although the first run is cut off', async () => {
		await hosts(8);
		const rows = rowsOf(8, 125);
		const once = async (stop: () => void) => {
			while ((await node.zoom.control.meetings()).length < 200) await sleep(5);
			stop();
		};
		const cutOff = node.run('meeting', 'create', fromRow(), {
			items: rows.map((row) => ({ ...row })),
			onStart: (stop) => {
				orEnd(once(stop));
			},
		});
		await cutOff;
		// What was on its way to Zoom still arrives.
		await sleep(1_000);
		const before = (await node.zoom.control.meetings()).length;
		expect(before).toBeGreaterThanOrEqual(200);
		expect(before).toBeLessThan(800);

		const today = await create('meeting', rows);
		expect(today).toHaveLength(1_000);
		const waiting = today.filter((row) => row['waiting'] === true);
		const midnight = DateTime.utc().plus({ days: 1 }).startOf('day').toISO();
		expect(waiting).toHaveLength(200);
		expect(
			waiting.every((row) => row['wait_until'] === midnight && typeof row['external_key'] === 'string'),
		).toBe(true);
		expect(today.filter((row) => row['created'] === false && row['waiting'] !== true)).toHaveLength(before);
		expect(await node.zoom.control.meetings()).toHaveLength(800);

		await node.nextDay();
		const tomorrow = await create('meeting', rows);
		expect(tomorrow.map((row) => row['external_key'])).toEqual(rows.map(({ key }) => key));
		expect(tomorrow.filter((row) => row['created'] === true).map((row) => row['external_key'])).toEqual(
			waiting.map((row) => row['external_key']),
		);
		const made = await node.zoom.control.meetings();
		expect(made).toHaveLength(1_000);
		expect(new Set(made.map(({ topic }) => topic)).size).toBe(1_000);
	}, 180_000);
});

describe.each<Kind>(['meeting', 'webinar'])('the external key of a %s', (kind) => {
	const inField = fromRow({ externalKeyField: 'HR key' });
	const ids = (rows: Array<Record<string, unknown>>) => rows.map(({ id }) => id);

	it('at the start of the agenda is found again, and is still there when the agenda is changed', async () => {
		await hosts(2);
		const rows = rowsOf(2, 5);
		const first = await create(kind, rows);
		expect(first.every((row) => row['created'] === true)).toBe(true);
		const one = { __rl: true, mode: 'id', value: String(first[0]?.['id']) };
		const updateFields = { agenda: 'Other things', topic: 'Renamed' };
		const updated = await node.run(kind, 'update', { [`${kind}Id`]: one, updateFields });
		expect(updated.error).toBeUndefined();
		const again = await create(kind, rows);
		expect(again.every((row) => row['created'] === false)).toBe(true);
		expect(ids(again)).toEqual(ids(first));
	});

	it('in a tracking field is found again, and the agenda stays the person’s own', async () => {
		await hosts(2);
		await node.zoom.control.seed({ trackingFields: ['Cost centre', 'HR key'] });
		const rows = rowsOf(2, 5);
		const own = fromRow({
			externalKeyField: 'HR key',
			agenda: 'All',
			trackingFields: { row: [{ field: 'Cost centre', value: '7' }] },
		});
		const first = await create(kind, rows, own);
		expect(first.every((row) => row['created'] === true)).toBe(true);
		const posts = await node.zoom.control.requests({ method: 'POST' });
		expect(posts.find(({ route }) => route?.includes(kind))?.body).toMatchObject({
			agenda: 'All',
			tracking_fields: [
				{ field: 'Cost centre', value: '7' },
				{ field: 'HR key', value: 'ROW-0' },
			],
		});
		const again = await create(kind, rows, own);
		expect(again.every((row) => row['created'] === false)).toBe(true);
		expect(ids(again)).toEqual(ids(first));
	});

	it('cannot be in a tracking field that the account does not have', async () => {
		await hosts(1);
		await expect(create(kind, rowsOf(1, 1), inField)).rejects.toThrow(
			'The Zoom account has no tracking field "HR key" (it has none)',
		);
		await node.zoom.control.seed({ trackingFields: ['Cost centre'] });
		await expect(create(kind, rowsOf(1, 1), inField)).rejects.toThrow('(it has: Cost centre)');
		const posts = await node.zoom.control.requests({ method: 'POST' });
		expect(posts.filter(({ route }) => route?.includes(`${kind}s`))).toEqual([]);
	});

	it.each([
		['is gone without a word', { status: 404 }, true],
		['may not be read', { status: 403, body: { code: 200, message: 'No permission.' } }, false],
	])('in a tracking field is looked up although one that is listed %s', async (_, answer, created) => {
		await hosts(1);
		await node.zoom.control.seed({ trackingFields: ['HR key'] });
		const [first = {}] = await create(kind, rowsOf(1, 1), inField);
		const id = String(first['id']);
		await node.zoom.control.fault({
			on: `GET /${kind}s/{${kind}Id}`,
			containing: id,
			forever: true,
			...answer,
		});
		const [, other = {}] = rowsOf(1, 2);
		const { outputs, error } = await node.run(kind, 'create', inField, { items: [{ ...other }] });
		expect(json(outputs).map((row) => row['created'])).toEqual(created ? [true] : []);
		if (created) return;
		expect(error?.message).toContain(
			`Nothing was created: the host's ${kind} ${id} may have this external key already`,
		);
		expect(await node.zoom.control.requests({ route: `POST /users/{userId}/${kind}s` })).toHaveLength(1);
	});

	it('finds what Zoom made although its answer was lost, in the same run and in the next', async () => {
		await hosts(1);
		await node.zoom.control.fault({
			on: `POST /users/{userId}/${kind}s`,
			kind: 'reset',
			afterwards: true,
		});
		const [row = {}] = rowsOf(1, 1);
		const parameters = { ...fromRow(), options: { concurrency: 1 } };
		const twice = { items: [{ ...row }, { ...row }], onError: 'continueRegularOutput' as const };
		const [lost, found] = json((await node.run(kind, 'create', parameters, twice)).outputs);
		expect(lost?.['error']).toEqual(expect.any(String));
		expect(found).toMatchObject({ created: false, external_key: 'ROW-0' });
		const again = await create(kind, [row]);
		expect(again).toMatchObject([{ id: found?.['id'], created: false }]);
	});

	it('can be given to one that is there already', async () => {
		await hosts(1);
		await node.zoom.control.seed({ trackingFields: ['HR key'] });
		const [row] = rowsOf(1, 1);
		const [made] = await create(kind, [{ ...row }], { ...fromRow(), additionalFields: {} });
		const one = { __rl: true, mode: 'id', value: String(made?.['id']) };
		const updateFields = { externalKey: 'ROW-0', externalKeyField: 'HR key' };
		expect((await node.run(kind, 'update', { [`${kind}Id`]: one, updateFields })).error).toBeUndefined();
		expect(await create(kind, [{ ...row }], inField)).toMatchObject([{ id: made?.['id'], created: false }]);
	});
});

describe('rows of a host', () => {
	it('with the same key make one meeting', async () => {
		await hosts(1);
		const [row = {}] = rowsOf(1, 1);
		const meetings = await create('meeting', [row, row]);
		expect(new Set(meetings.map(({ id }) => id)).size).toBe(1);
		expect(meetings.filter(({ created }) => created === true)).toHaveLength(1);
	});

	it('over the 100 of a day stop with the time at which the limit ends, unless told otherwise', async () => {
		await hosts(1);
		const { outputs } = await node.run(
			'meeting',
			'create',
			{ ...fromRow(), options: {} },
			{ items: rowsOf(1, 101), onError: 'continueRegularOutput' },
		);
		const failed = json(outputs).filter((row) => 'error' in row);
		expect(failed).toHaveLength(1);
		expect(JSON.stringify(failed[0])).toContain('T00:00:00.000Z');
	}, 60_000);
});

describe('a host of webinars', () => {
	it('who is at 100 a day is told which rows wait until midnight UTC', async () => {
		await hosts(1);
		const output = await create('webinar', rowsOf(1, 102));
		expect(output.filter((row) => row['created'] === true)).toHaveLength(100);
		const waiting = output.filter((row) => row['waiting'] === true);
		expect(waiting.map((row) => [row['host'], row['wait_until']])).toEqual(
			[1, 2].map(() => [
				'host0@example.com',
				new Date((Math.floor(Date.now() / DAY) + 1) * DAY).toISOString(),
			]),
		);
	}, 60_000);
});
