import { byId, host, MeetingNode } from './support/meetingNode';
import { eventWith } from './support/registration';

const node = new MeetingNode().install();
const json = (outputs: Array<Array<{ json: Record<string, unknown> }>>) =>
	(outputs[0] ?? []).map((item) => item.json);
const sent = async (method: string, path: string) =>
	(await node.zoom.control.requests({ method })).filter(({ route }) => route?.endsWith(path));

const eventOf = eventWith(node);
const EVENTS = ['meeting', 'webinar'] as const;

describe.each(EVENTS)('the registrants of a %s', (kind) => {
	it('are added with what they answered, listed and removed', async () => {
		const event = await eventOf(kind);
		const { outputs, error } = await node.run('registrant', 'add', {
			...event,
			email: 'zoe@example.com',
			firstName: 'Zoë',
			additionalFields: {
				lastName: 'Ünal',
				org: 'Acme',
				customQuestions: { row: [{ title: 'Diet?', value: 'Vegan' }] },
			},
		});
		expect(error).toBeUndefined();
		const [added] = json(outputs);
		expect(added).toMatchObject({ email: 'zoe@example.com', join_url: expect.any(String) as string });
		const listed = json((await node.run('registrant', 'getAll', { ...event, returnAll: true })).outputs);
		expect(listed).toMatchObject([{ id: added?.['registrant_id'], last_name: 'Ünal', status: 'approved' }]);
		const registrantId = String(added?.['registrant_id']);
		const one = json(
			(await node.run('registrant', 'get', { ...event, registrantId, simplify: false })).outputs,
		);
		expect(one[0]).toMatchObject({ org: 'Acme', custom_questions: [{ title: 'Diet?', value: 'Vegan' }] });
		expect((await node.run('registrant', 'delete', { ...event, registrantId })).error).toBeUndefined();
		expect(json((await node.run('registrant', 'getAll', { ...event, returnAll: true })).outputs)).toEqual([]);
	});

	it('are added 30 in one call, each item with its own outcome', async () => {
		const event = await eventOf(kind);
		const items = Array.from({ length: 65 }, (_, index) => ({
			email: `p${index}@example.com`,
			name: `P${index}`,
		}));
		const { outputs, error } = await node.run(
			'registrant',
			'addBatch',
			{ ...event, email: '={{ $json.email }}', firstName: '={{ $json.name }}' },
			{ items },
		);
		expect(error).toBeUndefined();
		expect(outputs[0]?.map((item) => [item.json['email'], item.pairedItem])).toEqual(
			items.map(({ email }, item) => [email, { item }]),
		);
		const calls = await sent('POST', '/batch_registrants');
		expect(calls.map(({ body }) => (body as { registrants: unknown[] }).registrants.length)).toEqual([
			30, 30, 5,
		]);
	});

	it.each([30, 31, 59, 60, 61])('who wait are approved to the last one of %i, each once', async (count) => {
		const event = await eventOf(kind, 1);
		const emails = Array.from({ length: count }, (_, index) => `p${index}@example.com`);
		await node.run(
			'registrant',
			'addBatch',
			{ ...event, email: '={{ $json.email }}', firstName: 'P' },
			{ items: emails.map((email) => ({ email })) },
		);
		const { outputs, error } = await node.run('registrant', 'approve', {
			...event,
			registrants: emails.join(', '),
		});
		expect(error).toBeUndefined();
		expect(json(outputs).map(({ registrant, approved }) => [registrant, approved])).toEqual(
			emails.map((email) => [email, true]),
		);
		const lots = (await sent('PUT', '/registrants/status')).map(
			({ body }) => (body as { registrants: Array<{ email: string }> }).registrants,
		);
		expect(lots.flat().map(({ email }) => email)).toEqual(emails);
		expect(lots.filter(({ length }) => length === 0 || length > 30)).toEqual([]);
		const approved = await node.run('registrant', 'getAll', { ...event, returnAll: true });
		expect(
			json(approved.outputs)
				.map(({ email }) => email)
				.sort(),
		).toEqual([...emails].sort());
	});

	it('who wait are not told as approved by a lot that Zoom refuses, and it is said how far it came', async () => {
		const event = await eventOf(kind, 1);
		const emails = Array.from({ length: 61 }, (_, index) => `p${index}@example.com`);
		const body = { code: 3161, message: 'Not allowed.' };
		await node.zoom.control.fault({ on: `PUT /${kind}s/*/registrants/status`, skip: 1, status: 400, body });
		const { error } = await node.run('registrant', 'approve', { ...event, registrants: emails.join(', ') });
		expect(error?.message).toBe(
			'Not allowed (30 of 61 were done before; not p30@example.com and those after)',
		);
		expect(error?.description).toContain('Licensed');
		expect(await sent('PUT', '/registrants/status')).toHaveLength(2);
	});

	it.each(['Ana <ana@example.com>', 'ana@example', 'ana@example.com.'])(
		'who wait are not told as approved by %j, which is no address',
		async (registrants) => {
			const event = await eventOf(kind, 1);
			const { error } = await node.run('registrant', 'approve', { ...event, registrants });
			expect(error?.message).toContain('under "Registrants" is not an email address');
			expect(await sent('PUT', '/registrants/status')).toEqual([]);
		},
	);

	it('of the lots after one that Zoom refuses are not added, unless the node goes on', async () => {
		const event = await eventOf(kind);
		const items = Array.from({ length: 61 }, (_, index) => ({ email: `p${index}@example.com` }));
		const fields = { ...event, email: '={{ $json.email }}', firstName: 'P' };
		const refusal = {
			on: `POST /${kind}s/*/batch_registrants`,
			status: 400,
			body: { code: 200, message: 'No' },
		};
		await node.zoom.control.fault(refusal);
		const { error } = await node.run('registrant', 'addBatch', fields, { items });
		expect(error?.message).toContain('No');
		expect(await sent('POST', '/batch_registrants')).toHaveLength(1);
		await node.zoom.control.fault(refusal);
		const { outputs } = await node.run('registrant', 'addBatch', fields, {
			items,
			onError: 'continueRegularOutput',
		});
		expect(json(outputs).filter((one) => 'error' in one)).toHaveLength(30);
		expect(await sent('POST', '/batch_registrants')).toHaveLength(4);
	});

	it('who wait are approved, denied and cancelled', async () => {
		const event = await eventOf(kind, 1);
		for (const name of ['a', 'b']) {
			await node.run('registrant', 'add', { ...event, email: `${name}@example.com`, firstName: name });
		}
		const { outputs } = await node.run('registrant', 'approve', { ...event, registrants: 'a@example.com' });
		expect(json(outputs)).toMatchObject([{ registrant: 'a@example.com', approved: true }]);
		await node.run('registrant', 'deny', { ...event, registrants: 'b@example.com' });
		const all = await node.run('registrant', 'getAll', {
			...event,
			returnAll: true,
			filters: { status: 'all' },
		});
		expect(json(all.outputs).map(({ email, status }) => [email, status])).toEqual([
			['a@example.com', 'approved'],
			['b@example.com', 'denied'],
		]);
	});
});

describe('registrants', () => {
	it('of a series are added one by one, because Zoom takes no batches there', async () => {
		const made = await node.run('meeting', 'create', {
			userId: host('ana@example.com'),
			topic: 'Daily',
			type: 8,
			startTime: '2099-05-04T09:00:00',
			recurrence: 'every day, 3 times',
			registrationSettings: { approvalType: 0 },
		});
		const event = { event: 'meeting', meetingId: byId(json(made.outputs)[0]?.['id']) };
		const items = [{ email: 'a@example.com' }, { email: 'b@example.com' }];
		const { outputs, error } = await node.run(
			'registrant',
			'addBatch',
			{ ...event, email: '={{ $json.email }}', firstName: 'A' },
			{ items },
		);
		expect(error).toBeUndefined();
		expect(json(outputs).map(({ email, join_url }) => [email, typeof join_url])).toEqual([
			['a@example.com', 'string'],
			['b@example.com', 'string'],
		]);
	});

	const seriesOf = async (kind: 'meeting' | 'webinar', approvalType: number) => {
		const made = await node.run(kind, 'create', {
			userId: host('ana@example.com'),
			topic: 'Daily',
			type: kind === 'meeting' ? 8 : 9,
			startTime: '2099-05-04T09:00:00',
			recurrence: 'every day, 3 times',
			registrationSettings: { approvalType },
		});
		return { event: kind, [`${kind}Id`]: byId(json(made.outputs)[0]?.['id']) };
	};
	const two = [{ email: 'a@example.com' }, { email: 'b@example.com' }];

	it('of a series are approved at once where that is wanted, though they are added one by one', async () => {
		const event = await seriesOf('meeting', 1);
		const fields = { ...event, email: '={{ $json.email }}', firstName: 'A', options: { autoApprove: true } };
		const { error } = await node.run('registrant', 'addBatch', fields, { items: two });
		expect(error).toBeUndefined();
		const listed = json((await node.run('registrant', 'getAll', { ...event, returnAll: true })).outputs);
		expect(listed.map(({ email, status }) => [email, status])).toEqual([
			['a@example.com', 'approved'],
			['b@example.com', 'approved'],
		]);
	});

	it.each([
		['webinar', { autoApprove: true }, 'Approve at Once'],
		['meeting', { confirmationEmail: false }, 'Confirmation Email'],
	] as const)('of a series of a %s are not added without the option %j', async (kind, options, name) => {
		const event = await seriesOf(kind, 1);
		const { outputs } = await node.run(
			'registrant',
			'addBatch',
			{ ...event, email: '={{ $json.email }}', firstName: 'A', options },
			{ items: two, onError: 'continueRegularOutput' },
		);
		expect(json(outputs).map(({ error }) => error)).toEqual([
			expect.stringContaining(`takes no "${name}" for one alone`),
			expect.stringContaining(`takes no "${name}" for one alone`),
		]);
		expect(await sent('POST', '/registrants')).toEqual([]);
	});

	it('whom Zoom leaves out of its answer to a batch are not told as registered', async () => {
		const event = await eventOf('meeting');
		const body = { registrants: [{ email: 'B@Example.com', registrant_id: 'r2' }] };
		await node.zoom.control.fault({ on: 'POST /meetings/*/batch_registrants', status: 201, body });
		const { outputs } = await node.run(
			'registrant',
			'addBatch',
			{ ...event, email: '={{ $json.email }}', firstName: 'A' },
			{ items: two, onError: 'continueRegularOutput' },
		);
		expect(json(outputs)).toMatchObject([
			{ error: expect.stringContaining('Zoom took a@example.com together with others') as string },
			{ email: 'b@example.com', registrant_id: 'r2' },
		]);
	});

	it('of a webinar are listed by the link by which they came', async () => {
		const event = await eventOf('webinar');
		for (const sourceId of ['1', '2']) {
			const person = { email: `s${sourceId}@example.com`, firstName: 'S', additionalFields: { sourceId } };
			expect((await node.run('registrant', 'add', { ...event, ...person })).error).toBeUndefined();
		}
		const filters = { trackingSourceId: '2' };
		const { outputs } = await node.run('registrant', 'getAll', { ...event, filters });
		expect(json(outputs).map(({ email }) => email)).toEqual(['s2@example.com']);
	});

	it('of a meeting get no confirmation where that is not wanted', async () => {
		const event = await eventOf('meeting');
		const person = { email: 'a@example.com', firstName: 'A', options: { confirmationEmail: false } };
		expect((await node.run('registrant', 'addBatch', { ...event, ...person })).error).toBeUndefined();
		expect((await sent('POST', '/batch_registrants'))[0]?.body).toMatchObject({
			registrants_confirmation_email: false,
		});
	});

	it('of a webinar that has no registration are told what to do', async () => {
		const event = await eventOf('webinar', 2);
		const { error } = await node.run('registrant', 'add', {
			...event,
			email: 'a@example.com',
			firstName: 'A',
		});
		expect(error?.message).toContain('does not have registration as required');
		expect(error?.description).toContain('registration has to be switched on');
	});

	it('of a meeting without registration are told so, each item on its own', async () => {
		const event = await eventOf('meeting', 2);
		const { outputs } = await node.run(
			'registrant',
			'addBatch',
			{ ...event, email: '={{ $json.email }}', firstName: 'A' },
			{ items: [{ email: 'a@example.com' }, { email: 'nobody' }], onError: 'continueRegularOutput' },
		);
		expect(json(outputs).map(({ error }) => error)).toEqual([
			expect.stringContaining('Registration has not been enabled'),
			'"nobody" is not an email address (field "Email")',
		]);
	});
});
