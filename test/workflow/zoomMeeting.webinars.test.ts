import { byId, host, MeetingNode } from './support/meetingNode';

const node = new MeetingNode().install();
const json = (outputs: Array<Array<{ json: Record<string, unknown> }>>) =>
	(outputs[0] ?? []).map((item) => item.json);

const create = async (parameters: Parameters<MeetingNode['run']>[2] = {}) =>
	await node.run('webinar', 'create', {
		userId: host('ana@example.com'),
		topic: 'Launch',
		startTime: '2099-05-04T09:00:00',
		...parameters,
	});

describe('a webinar', () => {
	it('is scheduled, listed, changed, ended and deleted', async () => {
		const made = await create({
			timezone: 'Asia/Tokyo',
			accessSettings: { practiceSession: false },
			audioVideoSettings: { send_1080pVideoToAttendees: true },
		});
		expect(made.error).toBeUndefined();
		expect(json(made.outputs)[0]).toMatchObject({ topic: 'Launch', start_time: '2099-05-04T00:00:00Z' });
		expect(JSON.stringify(json(made.outputs))).not.toMatch(/start_url|password|passcode/);
		const [request] = await node.zoom.control.requests({ route: 'POST /users/{userId}/webinars' });
		expect((request?.body as { settings: unknown }).settings).toEqual({
			practice_session: false,
			send_1080p_video_to_attendees: true,
		});
		const webinarId = byId(json(made.outputs)[0]?.['id']);
		const listed = await node.run('webinar', 'getAll', { userId: host('ana@example.com'), returnAll: true });
		expect(json(listed.outputs)).toHaveLength(1);
		const changed = await node.run('webinar', 'update', {
			webinarId,
			updateFields: { startTime: '2099-05-05T10:00:00' },
		});
		expect(changed.error).toBeUndefined();
		const got = await node.run('webinar', 'get', { webinarId });
		expect(json(got.outputs)[0]).toMatchObject({
			start_time: '2099-05-05T01:00:00Z',
			timezone: 'Asia/Tokyo',
		});
		expect((await node.run('webinar', 'end', { webinarId })).error).toBeUndefined();
		expect(json((await node.run('webinar', 'delete', { webinarId })).outputs)[0]).toMatchObject({
			deleted: true,
		});
		const gone = await node.run('webinar', 'get', { webinarId });
		expect(gone.error?.message).toMatch(/^Zoom knows no webinar \d+, or it has expired$/);
	});

	it('lasts until its end time', async () => {
		const { outputs, error } = await create({
			timezone: 'Europe/Madrid',
			length: 'end',
			endTime: '2099-05-04T10:30:00',
		});
		expect(error).toBeUndefined();
		expect(json(outputs)[0]).toMatchObject({ duration: 90, created: true });
		const webinarId = byId(json(outputs)[0]?.['id']);
		const updateFields = { startTime: '2099-05-05T09:00:00', endTime: '2099-05-05T09:45:00' };
		expect((await node.run('webinar', 'update', { webinarId, updateFields })).error).toBeUndefined();
		expect(json((await node.run('webinar', 'get', { webinarId })).outputs)[0]).toMatchObject({
			duration: 45,
		});
	});

	it.each([
		[{ startTime: '={{ "" }}' }, '"Start Time" is empty'],
		[{ startTime: '2020-01-01T09:00:00' }, 'is in the past'],
		[{ timezone: 'Europe/Barcelona' }, '"Europe/Barcelona" is not a time zone'],
		[{ length: 'end', endTime: '2099-05-04T08:00:00' }, 'is not after "Start Time"'],
		[{ length: 'end', endTime: '2099-05-05T10:00:00' }, 'more than 24 hours'],
		[{ additionalFields: { password: '12345678901' } }, '"Passcode" is longer than 10 characters'],
		[{ type: 9, recurrence: 'every day, 3 times until 2099-12-31' }, 'only one of the two'],
		[{ type: 9, recurrence: '={{ "" }}' }, '"Recurrence" is empty'],
		[
			{
				audioVideoSettings: {
					requestPermissionToUnmuteParticipants: true,
					allowHostControlParticipantMuteState: true,
				},
			},
			'exclude each other',
		],
	])('cannot be %j, and nothing is sent', async (parameters, message) => {
		const { error } = await create(parameters);
		expect(error?.message).toContain(message);
		expect(await node.zoom.control.requests({ route: 'POST /users/{userId}/webinars' })).toEqual([]);
	});

	it('of a series keeps all that Zoom does not change of one of them', async () => {
		const { error } = await node.run('webinar', 'update', {
			webinarId: byId('85746065432'),
			updateFields: { topic: 'New' },
			audioVideoSettings: { hdVideo: true, audio: 'voip' },
			options: { occurrenceId: '1' },
		});
		expect(error?.message).toContain('Of one webinar of a series Zoom changes only agenda, start, duration');
		expect(error?.message).toContain('; not topic, audio');
	});

	it('may be a series', async () => {
		const { outputs, error } = await create({
			type: 9,
			recurrence: 'every week on Tue, 3 times',
			simplify: false,
		});
		expect(error).toBeUndefined();
		expect(json(outputs)[0]?.['occurrences']).toHaveLength(3);
	});

	it.each([
		[{}, { recurrence: 'every day, 3 times' }, 9],
		[{ type: 6 }, {}, 5],
		[{ type: 6 }, { recurrence: 'every day, 3 times' }, 9],
		[{ type: 9, recurrence: 'every day, 2 times' }, {}, 9],
	])('created as %j and given a start and %j has type %i', async (made, fields, type) => {
		const webinarId = byId(json((await create(made)).outputs)[0]?.['id']);
		const updateFields = { startTime: '2099-05-05T10:00:00', timezone: 'UTC', ...fields };
		expect((await node.run('webinar', 'update', { webinarId, updateFields })).error).toBeUndefined();
		const { outputs } = await node.run('webinar', 'get', { webinarId, simplify: false });
		const webinar = json(outputs)[0] as { start_time: string; occurrences?: Array<{ start_time: string }> };
		const [first = webinar] = webinar.occurrences ?? [];
		expect({ ...webinar, start_time: first.start_time }).toMatchObject({
			type,
			start_time: '2099-05-05T10:00:00Z',
		});
	});

	it('may be a series without fixed times, which has neither start nor recurrence', async () => {
		const { outputs, error } = await create({ type: 6, simplify: false });
		expect(error).toBeUndefined();
		expect(json(outputs)[0]).toMatchObject({ type: 6 });
		const [request] = await node.zoom.control.requests({ route: 'POST /users/{userId}/webinars' });
		expect(Object.keys(request?.body as object).sort()).toEqual(['topic', 'type']);
	});

	it('needs a host with the Webinar add-on', async () => {
		await node.zoom.control.seed({ users: [{ email: 'basic@example.com', type: 1, status: 'active' }] });
		const { error } = await create({ userId: host('basic@example.com') });
		expect(error?.message).toContain('Webinar plan is missing');
		expect(error?.description).toContain('Give the host the Webinar add-on');
	});

	it('gets panelists 30 in one call, one or all of whom are removed', async () => {
		const webinarId = byId(json((await create()).outputs)[0]?.['id']);
		const row = Array.from({ length: 31 }, (_, index) => ({
			email: `p${index}@example.com`,
			name: `P${index}`,
		}));
		expect(
			(await node.run('webinar', 'addPanelists', { webinarId, panelists: { row } })).error,
		).toBeUndefined();
		const count = async () =>
			json((await node.run('webinar', 'getPanelists', { webinarId, returnAll: true })).outputs).length;
		expect(await count()).toBe(31);
		await node.run('webinar', 'removePanelist', { webinarId, panelistId: 'p0@example.com' });
		expect(await count()).toBe(30);
		await node.run('webinar', 'removeAllPanelists', { webinarId });
		expect(await count()).toBe(0);
	});

	it('tells who came, who did not, from where, and what they answered and asked', async () => {
		const made = await create({ registrationSettings: { approvalType: 0 } });
		const id = Number(json(made.outputs)[0]?.['id']);
		const webinarId = byId(id);
		for (const name of ['came', 'missed']) {
			await node.run('registrant', 'add', {
				event: 'webinar',
				webinarId,
				email: `${name}@example.com`,
				firstName: name,
			});
		}
		const startsAt = Date.now() - 3_600_000;
		const answers = [
			{ name: 'came', email: 'came@example.com', answers: [{ question: 'Why?', answer: 'Because' }] },
		];
		await node.zoom.control.seed({
			pastMeetings: [
				{
					host: 'ana@example.com',
					id,
					kind: 'webinar',
					polls: answers,
					questions: answers,
					startsAt,
					endsAt: Date.now(),
					participants: [{ name: 'came', email: 'came@example.com', joinedAt: startsAt, leftAt: Date.now() }],
				},
			],
		});
		const people = async (operation: string, field: string) =>
			json((await node.run('webinar', operation, { webinarId, returnAll: true })).outputs).map(
				(row) => row[field],
			);
		expect(await people('getParticipants', 'user_email')).toEqual(['came@example.com']);
		expect(await people('getAbsentees', 'email')).toEqual(['missed@example.com']);
		expect(await people('getTrackingSources', 'source_name')).toEqual(['Newsletter']);
		expect(await people('getPolls', 'email')).toEqual(['came@example.com']);
		expect(await people('getQa', 'name')).toEqual(['came']);
		const [uuid] = await people('getInstances', 'uuid');
		const one = { __rl: true, mode: 'uuid', value: uuid as string };
		const asked = json((await node.run('webinar', 'getQa', { webinarId: one })).outputs);
		expect(asked).toMatchObject([{ question_details: [{ question: 'Why?', answer: 'Because' }] }]);
	});
});
