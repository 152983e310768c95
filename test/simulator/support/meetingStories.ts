import type { Contract, Story } from './contract';

const NOW = Date.now();
const HOUR = 3_600_000;

async function scheduled(
	call: Contract['call'],
	approval_type: number,
	kind: 'meeting' | 'webinar' = 'meeting',
) {
	const { body } = await call<{ id: number }>('POST', `/users/{userId}/${kind}s`, {
		path: `/users/me/${kind}s`,
		body: { topic: 'Town hall', start_time: '2099-05-04T09:30:00Z', settings: { approval_type } },
	});
	return body.id;
}

const registration =
	(kind: 'meeting' | 'webinar'): Story =>
	async ({ call }) => {
		const id = await scheduled(call, 1, kind);
		const template = `/${kind}s/{${kind}Id}`;
		const at = (part: string) => ({ path: `/${kind}s/${id}${part}` });
		const questions = `${template}/registrants/questions`;
		const asked = {
			questions: [{ field_name: 'org', required: true }],
			custom_questions: [
				{
					title: 'Diet?',
					type: kind === 'meeting' ? 'single' : 'single_radio',
					required: true,
					answers: ['None', 'Vegan'],
				},
			],
		};
		await call('PATCH', questions, { ...at('/registrants/questions'), body: asked });
		expect((await call('GET', questions, at('/registrants/questions'))).body).toEqual(asked);
		const registrants = `${template}/registrants`;
		const form = { email: 'zoe@example.com', first_name: 'Zoë', org: 'Acme' };
		const missing = await call('POST', registrants, { ...at('/registrants'), body: form });
		expect(missing.status).toBe(400);
		const answered = { ...form, custom_questions: [{ title: 'Diet?', value: 'Vegan' }] };
		const added = await call<{ registrant_id: string; join_url?: string }>('POST', registrants, {
			...at('/registrants'),
			body: answered,
		});
		expect(added.status).toBe(201);
		expect(added.body.join_url).toBeUndefined();
		const status = `${registrants}/status`;
		const approve = { action: 'approve', registrants: [{ email: 'zoe@example.com' }] };
		await call('PUT', status, { ...at('/registrants/status'), body: approve });
		const list = await call<{ registrants: unknown[] }>('GET', registrants, at('/registrants'));
		expect(list.body.registrants).toHaveLength(1);
		const one = at(`/registrants/${added.body.registrant_id}`);
		await call('GET', `${registrants}/{registrantId}`, one);
		expect((await call('DELETE', `${registrants}/{registrantId}`, one)).status).toBe(204);
		expect((await call('GET', `${registrants}/{registrantId}`, one)).status).toBe(400);
		const people = ['a', 'b'].map((name) => ({ email: `${name}@example.com`, first_name: name }));
		const batch = { auto_approve: true, registrants: people };
		await call('POST', `${template}/batch_registrants`, { ...at('/batch_registrants'), body: batch });
	};

/** Polls, a survey, links for names and a livestream. */
const extras =
	(kind: 'meeting' | 'webinar'): Story =>
	async ({ zoom, call }) => {
		const id = 85_746_065_432;
		await zoom.control.seed({
			meetings: [
				{ host: zoom.credentials.ownerEmail, id, status: 'started', type: kind === 'meeting' ? 2 : 5 },
			],
		});
		const template = `/${kind}s/{${kind}Id}`;
		const at = (part: string) => ({ path: `/${kind}s/${id}${part}` });
		const attendees = [{ name: 'Ana', disable_video: true }];
		const links = { ...at('/invite_links'), body: { attendees, ttl: 60 } };
		await call('POST', `${template}/invite_links`, links);

		const polls = `${template}/polls`;
		const poll = { title: 'Lunch?', questions: [{ name: 'When?', type: 'single', answers: ['12', '13'] }] };
		const made = await call<{ id: string }>('POST', polls, { ...at('/polls'), body: poll });
		expect(made.status).toBe(201);
		const one = at(`/polls/${made.body.id}`);
		await call('PUT', `${polls}/{pollId}`, { ...one, body: { ...poll, title: 'Dinner?' } });
		await call('GET', `${polls}/{pollId}`, one);
		await call('GET', polls, at('/polls'));
		await call('DELETE', `${polls}/{pollId}`, one);
		expect((await call('GET', `${polls}/{pollId}`, one)).status).toBeGreaterThanOrEqual(400);

		const survey = `${template}/survey`;
		const questions = [
			{ name: 'How was it?', type: 'rating_scale', rating_min_value: 0, rating_max_value: 10 },
		];
		const body = { show_in_the_browser: true, custom_survey: { title: 'Feedback', questions } };
		await call('PATCH', survey, { ...at('/survey'), body });
		await call('GET', survey, at('/survey'));
		await call('DELETE', survey, at('/survey'));

		const livestream = `${template}/livestream`;
		const start = { action: 'start', settings: { display_name: 'Live' } };
		const status = { ...at('/livestream/status'), body: start };
		expect((await call('PATCH', `${livestream}/status`, status)).status).toBe(400);
		const fields = {
			page_url: 'https://example.com/live',
			stream_key: 'key',
			stream_url: 'rtmps://example.com/in',
		};
		await call('PATCH', livestream, { ...at('/livestream'), body: fields });
		await call('GET', livestream, at('/livestream'));
		expect((await call('PATCH', `${livestream}/status`, status)).status).toBe(204);
	};

/** Registration, polls, surveys, livestreams, what is done to meetings under way, past ones, recordings and webinars. */
export const MEETING_STORIES: Record<string, Story> = {
	'registration for a meeting': registration('meeting'),
	'registration for a webinar': registration('webinar'),

	'nobody registers where registration is off': async ({ call }) => {
		const id = await scheduled(call, 2);
		const body = { email: 'zoe@example.com', first_name: 'Zoë' };
		const path = `/meetings/${id}/registrants`;
		expect((await call('POST', '/meetings/{meetingId}/registrants', { path, body })).status).toBe(400);
		const batch = `/meetings/${id}/batch_registrants`;
		const many = { path: batch, body: { registrants: [body] } };
		expect((await call('POST', '/meetings/{meetingId}/batch_registrants', many)).status).toBe(400);
	},

	'tracking fields of the account': async ({ call }) => {
		const path = '/tracking_fields';
		const field = { field: 'HR key', recommended_values: ['A'], required: false, visible: true };
		expect((await call('POST', path, { body: field })).status).toBe(201);
		const { body } = await call<{ tracking_fields: unknown[] }>('GET', path);
		expect(body.tracking_fields).toMatchObject([field]);
	},

	'an invitation': async ({ call }) => {
		const id = await scheduled(call, 2);
		await call('GET', '/meetings/{meetingId}/invitation', { path: `/meetings/${id}/invitation` });
	},

	'what belongs to a meeting': extras('meeting'),
	'what belongs to a webinar': extras('webinar'),

	'meetings under way': async ({ zoom, call }) => {
		const id = 85_746_065_432;
		await zoom.control.seed({ meetings: [{ host: zoom.credentials.ownerEmail, id, status: 'started' }] });
		const events = '/live_meetings/{meetingId}/events';
		const record = { path: `/live_meetings/${id}/events`, body: { method: 'recording.start' } };
		expect((await call('PATCH', events, record)).status).toBe(202);
		await call('PUT', '/meetings/{meetingId}/status', {
			path: `/meetings/${id}/status`,
			body: { action: 'end' },
		});
		expect((await call('PATCH', events, record)).status).toBe(404);
	},

	'what is over': async ({ zoom, call }) => {
		const people = ['ana', 'bo'].map((name) => ({
			name,
			email: `${name}@example.com`,
			joinedAt: NOW - 2 * HOUR,
			leftAt: NOW - HOUR,
		}));
		const answers = [
			{ name: 'ana', email: 'ana@example.com', answers: [{ question: 'Why?', answer: 'Because' }] },
		];
		const common = {
			host: zoom.credentials.ownerEmail,
			startsAt: NOW - 2 * HOUR,
			endsAt: NOW - HOUR,
			participants: people,
		};
		await zoom.control.seed({
			pastMeetings: [
				{ ...common, id: 85_746_065_432, polls: answers, questions: answers },
				{ ...common, id: 95_746_065_432, kind: 'webinar', polls: answers, questions: answers },
			],
		});
		const past = '/past_meetings/{meetingId}';
		const path = '/past_meetings/85746065432';
		await call('GET', past, { path });
		for (const part of ['instances', 'participants', 'polls', 'qa']) {
			await call('GET', `${past}/${part}`, { path: `${path}/${part}` });
		}
		await call('GET', '/meetings/{meetingId}/meeting_summary', {
			path: '/meetings/85746065432/meeting_summary',
		});
		await call('GET', '/meetings/{meetingId}/meeting_summary', {
			path: '/meetings/95746065432/meeting_summary',
		});
		for (const part of ['instances', 'participants', 'absentees', 'polls', 'qa']) {
			await call('GET', `/past_webinars/{webinarId}/${part}`, { path: `/past_webinars/95746065432/${part}` });
		}
		expect((await call('GET', past, { path: '/past_meetings/11111111111' })).status).toBe(404);
	},

	'webinars come and go': async ({ zoom, call }) => {
		const path = '/users/me/webinars';
		const webinars = '/users/{userId}/webinars';
		const recurrence = { type: 1, repeat_interval: 1, end_times: 3 };
		for (const body of [
			{ topic: 'Launch', type: 5, start_time: '2099-05-04T09:30:00Z', settings: { practice_session: true } },
			{ topic: 'Whenever', type: 6 },
			{ topic: 'Daily', type: 9, start_time: '2099-05-04T09:30:00', timezone: 'Europe/Paris', recurrence },
		]) {
			expect((await call('POST', webinars, { path, body })).status).toBe(201);
		}
		const list = await call<{ webinars: Array<{ id: number }> }>('GET', webinars, { path });
		const id = list.body.webinars.at(-1)?.id ?? 0;
		const one = { path: `/webinars/${id}` };
		await call('PATCH', '/webinars/{webinarId}', { ...one, body: { topic: 'Daily 2' } });
		await call('GET', '/webinars/{webinarId}', one);
		const panelists = '/webinars/{webinarId}/panelists';
		const people = {
			panelists: [
				{ email: 'ana@example.com', name: 'Ana' },
				{ email: 'bo@example.com', name: 'Bo' },
			],
		};
		await call('POST', panelists, { path: `${one.path}/panelists`, body: people });
		await call('GET', panelists, { path: `${one.path}/panelists` });
		await call('DELETE', `${panelists}/{panelistId}`, { path: `${one.path}/panelists/ana@example.com` });
		await call('DELETE', panelists, { path: `${one.path}/panelists` });
		await call('GET', '/webinars/{webinarId}/tracking_sources', { path: `${one.path}/tracking_sources` });
		await call('PUT', '/webinars/{webinarId}/status', {
			path: `${one.path}/status`,
			body: { action: 'end' },
		});
		expect((await call('DELETE', '/webinars/{webinarId}', one)).status).toBe(204);
		await zoom.control.seed({ users: [{ email: 'basic@example.com', type: 1, status: 'active' }] });
		const refused = await call('POST', webinars, {
			path: '/users/basic@example.com/webinars',
			body: { topic: 'x' },
		});
		expect(refused.body).toMatchObject({ code: 200 });
	},

	'recordings, in the trash and back': async ({ zoom, call }) => {
		const day = new Date(NOW).toISOString().slice(0, 10);
		await zoom.control.seed({
			recordings: [{ host: zoom.credentials.ownerEmail, meetingId: 85_746_065_432, startsAt: NOW - HOUR }],
		});
		const recordings = '/users/{userId}/recordings';
		await call('GET', recordings, { path: '/users/me/recordings', query: `?from=${day}&to=${day}` });
		const template = '/meetings/{meetingId}/recordings';
		const path = '/meetings/85746065432/recordings';
		const { body } = await call<{ uuid: string; recording_files: Array<{ id: string }> }>('GET', template, {
			path,
			query: '?include_fields=download_access_token&ttl=60',
		});
		await call('PATCH', `${template}/settings`, {
			path: `${path}/settings`,
			body: { viewer_download: false },
		});
		await call('GET', `${template}/settings`, { path: `${path}/settings` });
		const file = `${path}/${body.recording_files[0]?.id}`;
		await call('DELETE', `${template}/{recordingId}`, { path: file });
		const recover = { action: 'recover' };
		await call('PUT', `${template}/{recordingId}/status`, { path: `${file}/status`, body: recover });
		await call('DELETE', template, { path });
		expect((await call('GET', template, { path })).status).toBe(404);
		await call('GET', recordings, { path: '/users/me/recordings', query: '?trash=true' });
		let uuid = encodeURIComponent(body.uuid);
		if (body.uuid.startsWith('/') || body.uuid.includes('//')) uuid = encodeURIComponent(uuid);
		await call('PUT', '/meetings/{meetingUUID}/recordings/status', {
			path: `/meetings/${uuid}/recordings/status`,
			body: recover,
		});
		await call('DELETE', template, { path, query: '?action=delete' });
		expect((await call('GET', template, { path })).status).toBe(404);
	},

	'summaries, while they are written, there and deleted': async ({ zoom, call }) => {
		const common = {
			host: zoom.credentials.ownerEmail,
			startsAt: NOW - 2 * HOUR,
			endsAt: NOW - HOUR,
			participants: [],
		};
		const edited = { overview: 'Better', details: 'All of it', nextSteps: ['Rest'] };
		const details = [{ label: 'First', summary: 'One' }];
		await zoom.control.seed({
			pastMeetings: [
				{ ...common, id: 85_746_065_431, summary: { overview: 'Well', details, nextSteps: ['Go'], edited } },
				{ ...common, id: 85_746_065_432, summary: { createdAt: NOW + 24 * HOUR } },
				{ ...common, id: 85_746_065_433, summary: null },
			],
		});
		const summary = '/meetings/{meetingId}/meeting_summary';
		const at = (id: number) => ({ path: `/meetings/${id}/meeting_summary` });
		expect((await call('GET', summary, at(85_746_065_431))).body).toMatchObject({
			summary_overview: 'Well',
			next_steps: ['Go'],
			edited_summary: { summary_overview: 'Better' },
		});
		for (const id of [85_746_065_432, 85_746_065_433]) {
			expect((await call('GET', summary, at(id))).status).toBe(404);
		}
		const past = '/past_meetings/{meetingId}';
		const used = async (id: number) =>
			(await call('GET', past, { path: `/past_meetings/${id}` })).body['has_meeting_summary'];
		expect([await used(85_746_065_432), await used(85_746_065_433)]).toEqual([true, false]);
		const list = async (query: string) => {
			const template = '/meetings/meeting_summaries';
			const answer = await call<{ summaries: unknown[] }>('GET', template, { path: template, query });
			return answer.body.summaries.length;
		};
		const time = (ms: number) => new Date(ms).toISOString().replace(/\.\d+/, '');
		const period = `from=${time(NOW - 3 * HOUR)}&to=${time(NOW)}`;
		expect(await list(`?${period}`)).toBe(1);
		expect(await list(`?${period}&time_filter_field=summary_created_time`)).toBe(1);
		expect(await list(`?from=${time(NOW - HOUR / 2)}&to=${time(NOW)}`)).toBe(0);
		expect((await call('DELETE', summary, at(85_746_065_431))).status).toBe(204);
		expect((await call('GET', summary, at(85_746_065_431))).body).toMatchObject({ code: 2305 });
		expect(await list(`?${period}`)).toBe(0);
	},

	'transcripts, or why there are none': async ({ zoom, call }) => {
		const common = { host: zoom.credentials.ownerEmail, startsAt: NOW - HOUR };
		await zoom.control.seed({
			recordings: [
				{ ...common, meetingId: 85_746_065_431 },
				{ ...common, meetingId: 85_746_065_432, files: [{ fileType: 'MP4', size: 1 }] },
				{
					...common,
					meetingId: 85_746_065_433,
					files: [{ fileType: 'TRANSCRIPT', size: 1, processing: true }],
				},
			],
		});
		const transcript = '/meetings/{meetingId}/transcript';
		const get = (id: number) => call('GET', transcript, { path: `/meetings/${id}/transcript` });
		expect((await get(85_746_065_431)).body).toMatchObject({ can_download: true });
		const none = async (id: number) => (await get(id)).body['download_restriction_reason'];
		expect(await none(85_746_065_432)).toBe('NO_TRANSCRIPT_DATA');
		expect(await none(85_746_065_433)).toBe('NOT_READY');
		await call('DELETE', '/meetings/{meetingId}/recordings', { path: '/meetings/85746065431/recordings' });
		expect(await none(85_746_065_431)).toBe('DELETED_OR_TRASHED');
		expect((await get(11_111_111_111)).status).toBe(404);
	},
};
