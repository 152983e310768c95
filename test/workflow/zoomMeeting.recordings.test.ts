import { byId, host, MeetingNode } from './support/meetingNode';

const node = new MeetingNode().install();
const json = (outputs: Array<Array<{ json: Record<string, unknown> }>>) =>
	(outputs[0] ?? []).map((item) => item.json);
const DAY = 86_400_000;
const now = Date.now();
const day = (daysAgo: number) => new Date(now - daysAgo * DAY).toISOString().slice(0, 10);
const MEETING = 85_746_065_432;

const seed = async () => {
	await node.zoom.control.seed({
		recordings: [
			{ host: 'ana@example.com', meetingId: MEETING, topic: 'Now', startsAt: now - DAY },
			{ host: 'ana@example.com', topic: 'In spring', startsAt: now - 200 * DAY },
			{ host: 'bo@example.com', topic: 'Of another host', startsAt: now - 2 * DAY },
		],
	});
};

describe('recordings', () => {
	beforeEach(seed);

	it('are listed over any number of months, each month with a call of its own', async () => {
		const { outputs, error } = await node.run('recording', 'getAll', {
			userId: host('ana@example.com'),
			returnAll: true,
			filters: { from: day(210), to: day(0) },
		});
		expect(error).toBeUndefined();
		expect(json(outputs).map(({ topic }) => topic)).toEqual(['In spring', 'Now']);
		const calls = await node.zoom.control.requests({ route: 'GET /users/{userId}/recordings' });
		expect(calls.length).toBeGreaterThanOrEqual(7);
		expect(JSON.stringify(json(outputs))).not.toContain('passcode');
	});

	it('of the last month are listed when no days are given', async () => {
		const { outputs } = await node.run('recording', 'getAll', {
			userId: host('ana@example.com'),
			returnAll: true,
		});
		expect(json(outputs).map(({ topic }) => topic)).toEqual(['Now']);
	});

	it('of the whole account are listed with their hosts', async () => {
		const { outputs, error } = await node.run('recording', 'getAll', { of: 'account', returnAll: true });
		expect(error).toBeUndefined();
		expect(
			json(outputs)
				.map(({ topic, host_email }) => [topic, host_email])
				.sort(),
		).toEqual([
			['Now', 'ana@example.com'],
			['Of another host', 'bo@example.com'],
		]);
	});

	it.each([
		['gone', { status: 404, body: { code: 1001, message: 'User does not exist: bo.' } }],
		['gone without a word', { status: 404 }],
		['beyond the scopes', { status: 400, body: { code: 4711, message: 'does not contain scopes:[a:b:c]' } }],
		['without permission', { status: 401, body: { code: 200, message: 'No permission.' } }],
	])('of the whole account come without those of a user who is %s, who is named', async (_, answer) => {
		const bo = (await node.zoom.control.users()).find(({ email }) => email === 'bo@example.com');
		const on = `GET /users/{userId}/recordings`;
		await node.zoom.control.fault({ on, containing: bo?.id ?? '', forever: true, ...answer });
		const outcome = await node.run('recording', 'getAll', { of: 'account', returnAll: true });
		expect(outcome.error).toBeUndefined();
		const [now, ...rest] = json(outcome.outputs);
		expect(now).toMatchObject({ topic: 'Now', host_email: 'ana@example.com' });
		expect(rest).toMatchObject([{ skipped: true, subject: 'user bo@example.com' }]);
		expect(rest[0]).toMatchObject({ reason: expect.stringMatching(/./), next: expect.stringMatching(/./) });
	});

	it('of the whole account keep what a user had before the month that is refused', async () => {
		await node.zoom.control.seed({
			recordings: [{ host: 'bo@example.com', topic: 'Of the first month', startsAt: now - 70 * DAY }],
		});
		const bo = (await node.zoom.control.users()).find(({ email }) => email === 'bo@example.com');
		const body = { code: 300, message: 'The range is not allowed.' };
		await node.zoom.control.fault({
			on: `GET /users/{userId}/recordings`,
			containing: bo?.id ?? '',
			skip: 2,
			status: 400,
			body,
			forever: true,
		});
		const filters = { from: day(75), to: day(0) };
		const outcome = await node.run('recording', 'getAll', { of: 'account', returnAll: true, filters });
		expect(outcome.error).toBeUndefined();
		const rows = json(outcome.outputs);
		const skipped = rows.filter((row) => row['skipped']);
		expect(rows.map(({ topic }) => topic)).toContain('Of the first month');
		expect(skipped).toHaveLength(1);
		expect(skipped[0]).toMatchObject({
			subject: expect.stringMatching(/^user bo@example\.com, from \d{4}-\d\d-\d\d on$/),
		});
		const calls = await node.zoom.control.requests();
		expect(calls.filter(({ path }) => path.includes(bo?.id ?? '-'))).toHaveLength(3);
	});

	it('of the whole account are kept when the daily limit ends the reading, and the users left are named', async () => {
		const emails = Array.from({ length: 12 }, (_, index) => `host${index}@example.com`);
		await node.zoom.control.seed({
			users: emails.map((email) => ({ email, status: 'active', type: 2 })),
		});
		const filters = { from: day(20), to: day(0) };
		await node.zoom.control.fault({
			on: 'GET /users/{userId}/recordings',
			skip: 10,
			kind: 'daily',
			forever: true,
		});
		const { outputs, error } = await node.run('recording', 'getAll', {
			of: 'account',
			returnAll: true,
			filters,
		});
		expect(error).toBeUndefined();
		const items = json(outputs);
		expect(items.map(({ topic }) => topic)).toContain('Now');
		const last = items.at(-1);
		expect(last).toMatchObject({ incomplete: true, resetsAt: expect.stringContaining('T00:00:00') });
		const users = (await node.zoom.control.users()).filter(({ status }) => status === 'active');
		expect(last?.['notRead']).toEqual(users.slice(10).map(({ email }) => email));
	});

	it.each([1, 20, 21, 23, 24, 25])('of the whole account are listed up to a limit of %i', async (limit) => {
		const emails = Array.from({ length: 12 }, (_, index) => `host${index}@example.com`);
		await node.zoom.control.seed({
			users: emails.map((email) => ({ email, status: 'active', type: 2 })),
			recordings: emails.flatMap((email) =>
				[1, 2].map((back) => ({ host: email, topic: `${email} ${back}`, startsAt: now - back * DAY })),
			),
		});
		const topicsOf: Record<string, string[]> = {
			'ana@example.com': ['Now'],
			'bo@example.com': ['Of another host'],
			...Object.fromEntries(emails.map((email) => [email, [`${email} 1`, `${email} 2`]])),
		};
		const active = (await node.zoom.control.users()).filter(({ status }) => status === 'active');
		const all = active.flatMap(({ email }) => topicsOf[email] ?? []);
		const { outputs, error } = await node.run('recording', 'getAll', {
			of: 'account',
			returnAll: false,
			limit,
			filters: { from: day(20), to: day(0) },
		});
		expect(error).toBeUndefined();
		expect(json(outputs).map(({ topic }) => topic)).toEqual(all.slice(0, limit));
		// Ten hosts are asked at a time, and none when there are enough.
		const asked = await node.zoom.control.requests({ route: 'GET /users/{userId}/recordings' });
		const enough = active.findIndex((_, at) => at % 10 === 9 && inFirst(at + 1) >= limit);
		expect(asked).toHaveLength(enough < 0 ? active.length : enough + 1);

		function inFirst(count: number): number {
			return active.slice(0, count).flatMap(({ email }) => topicsOf[email] ?? []).length;
		}
	});

	it('have a transcript, found by the past meeting', async () => {
		const { outputs, error } = await node.run('pastMeeting', 'getTranscript', { meetingId: byId(MEETING) });
		expect(error).toBeUndefined();
		expect(json(outputs)).toMatchObject([{ meeting_topic: 'Now', can_download: true }]);
	});

	it('that were never made have no transcript, and the error says what has one', async () => {
		const { error } = await node.run('pastMeeting', 'getTranscript', { meetingId: byId(11_111_111_111) });
		expect(error?.message).toBe('Past meeting 11111111111: This meeting transcript does not exist.');
		expect(error?.description).toContain('recorded to the cloud');
	});

	it('need a host unless the whole account is meant', async () => {
		await expect(node.run('recording', 'getAll', { returnAll: true })).rejects.toThrow(
			'Parameter "Host" is required',
		);
		const userId = { __rl: true, mode: 'email', value: '={{ $json.missing }}' };
		const nobody = await node.run('recording', 'getAll', { returnAll: true, userId });
		expect(nobody.error?.message).toBe('"Host" is empty');
	});

	it('go to the trash, one file or all, and come back', async () => {
		const meetingId = byId(MEETING);
		const files = async () =>
			json((await node.run('recording', 'get', { meetingId })).outputs)[0]?.['recording_files'] as Array<{
				id: string;
			}>;
		const [first] = await files();
		const recordingId = first?.id ?? '';
		await node.run('recording', 'delete', { meetingId, recordingId });
		expect(await files()).toHaveLength(2);
		await node.run('recording', 'recover', { meetingId, recordingId });
		expect(await files()).toHaveLength(3);
		expect(json((await node.run('recording', 'deleteAll', { meetingId })).outputs)).toEqual([
			{ meetingId: String(MEETING), deleted: true },
		]);
		const { error } = await node.run('recording', 'get', { meetingId });
		expect(error?.message).toContain('no recording');
		await node.run('recording', 'recoverAll', { meetingId });
		expect(await files()).toHaveLength(3);
		await node.run('recording', 'deleteAll', { meetingId, how: 'delete' });
		expect((await node.run('recording', 'recoverAll', { meetingId })).error?.message).toContain(
			'no recording',
		);
	});

	it('have settings, of which only the changed ones are sent', async () => {
		const meetingId = byId(MEETING);
		await node.run('recording', 'updateSettings', { meetingId, updateFields: { viewerDownload: false } });
		const [request] = await node.zoom.control.requests({ method: 'PATCH' });
		expect(request?.body).toEqual({ viewer_download: false });
		const { outputs } = await node.run('recording', 'getSettings', { meetingId });
		expect(json(outputs)[0]).toMatchObject({ viewer_download: false, share_recording: 'publicly' });
		const { error } = await node.run('recording', 'updateSettings', {
			meetingId,
			updateFields: { password: 'short' },
		});
		expect(error?.message).toContain('8 to 10 characters');
	});
});
