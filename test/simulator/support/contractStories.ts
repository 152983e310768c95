import { CHAT_STORIES } from './chatStories';
import type { Story } from './contract';
import { ACCOUNT_STORIES } from './accountStories';
import { MEETING_STORIES } from './meetingStories';
import { PHONE_STORIES } from './phoneStories';
import { USER_STORIES } from './userStories';
import { REPORT_STORIES } from './reportStories';

const USER = '/users/{userId}';
const MEETING = '/meetings/{meetingId}';
const MEETINGS = '/users/{userId}/meetings';

/** What is tried out, by the name of the test. Each route of the simulator is to succeed in at least one. */
export const CONTRACT_STORIES: Record<string, Story> = {
	...USER_STORIES,

	'users come and go': async ({ zoom, call }) => {
		await zoom.control.seed({ users: 40 });
		for (const status of ['active', 'inactive', 'pending']) {
			await call('GET', '/users', { query: `?status=${status}&page_size=10` });
		}
		const email = 'new.user+1@example.com';
		const path = `/users/${encodeURIComponent(email)}`;
		const person = { email, type: 1, first_name: 'Zoë', last_name: 'Ünal', display_name: 'Zoë' };
		expect((await call('POST', '/users', { body: { action: 'create', user_info: person } })).status).toBe(
			201,
		);
		expect((await call('POST', '/users', { body: { action: 'create', user_info: person } })).status).toBe(
			409,
		);
		await call('POST', '/users', { body: { action: 'create', user_info: { email: 'nobody', type: 1 } } });
		await call('GET', USER, { path });
		await call('PUT', '/users/{userId}/status', { path: `${path}/status`, body: { action: 'activate' } });
		const changes = {
			job_title: 'Tester',
			type: 2,
			vanity_name: 'zoe',
			host_key: '123456',
			phone_numbers: [{ code: '+49', country: 'DE', label: 'Mobile', number: '1700000000' }],
			custom_attributes: [{ key: 'cbf_1', name: 'Team', value: 'Blue' }],
			pronouns: 'she/her',
			pronouns_option: 2,
		};
		expect((await call('PATCH', USER, { path, body: changes })).status).toBe(204);
		await call('GET', USER, { path });
		await call('GET', '/users', { query: '?include_fields=custom_attributes' });
		await call('GET', '/users', { query: '?include_fields=host_key' });
		await call('GET', '/users/email', { query: `?email=${encodeURIComponent(email)}` });
		await call('GET', '/users/summary');
		expect((await call('DELETE', USER, { path, query: '?action=delete' })).status).toBe(204);
		expect((await call('GET', USER, { path })).status).toBe(404);
		expect((await call('DELETE', USER, { path: '/users/me' })).status).toBe(400);
	},

	'users of every action': async ({ call }) => {
		for (const action of ['autoCreate', 'custCreate', 'ssoCreate']) {
			const user_info = { email: `${action}@example.com`, type: 1, password: 'S3cret-Word' };
			const { status } = await call('POST', '/users', { body: { action, user_info } });
			expect(status).toBe(201);
			await call('GET', USER, { path: `/users/${user_info.email}` });
		}
	},

	"a user's settings": async ({ call }) => {
		const settings = '/users/{userId}/settings';
		const path = '/users/me/settings';
		await call('GET', settings, { path });
		await call('GET', settings, { path, query: '?option=meeting_security' });
		await call('GET', settings, { path, query: '?option=meeting_authentication' });
		await call('GET', settings, { path, query: '?option=recording_authentication' });
		const body = { in_meeting: { waiting_room: true }, schedule_meeting: { host_video: true } };
		expect((await call('PATCH', settings, { path, body })).status).toBe(204);
		await call('GET', settings, { path, query: '?custom_query_fields=host_video' });
	},

	'meetings of every kind': async ({ zoom, call }) => {
		const path = '/users/me/meetings';
		const recurrence = { type: 2, weekly_days: '2,4', repeat_interval: 1, end_times: 6 };
		for (const body of [
			{ type: 1, topic: 'Now' },
			{ type: 2, topic: 'Once', start_time: '2099-05-04T09:30:00Z', duration: 45, agenda: 'All' },
			{ type: 3, topic: 'Whenever', settings: { approval_type: 0, host_video: true } },
			{ type: 8, topic: 'Weekly', start_time: '2099-05-04T09:30:00', timezone: 'Europe/Paris', recurrence },
			{ type: 10, topic: 'Screen' },
		]) {
			const created = await call<{ id: number }>('POST', MEETINGS, { path, body });
			expect(created.status).toBe(201);
			await call('GET', MEETING, { path: `/meetings/${created.body.id}` });
		}
		for (const type of ['scheduled', 'upcoming', 'upcoming_meetings', 'previous_meetings', 'live']) {
			await call('GET', MEETINGS, { path, query: `?type=${type}` });
		}
		await call('POST', MEETINGS, { path, body: { topic: 'x'.repeat(201) } });
		await call('POST', MEETINGS, { path: '/users/nobody/meetings', body: {} });
		const [meeting] = (await zoom.control.meetings()).filter(({ type }) => type === 8);
		const one = `/meetings/${meeting?.id}`;
		const occurrence = `?occurrence_id=${meeting?.occurrences[0]?.occurrence_id}`;
		await call('PATCH', MEETING, {
			path: one,
			body: { topic: 'Weekly 2', settings: { waiting_room: true } },
		});
		await call('PATCH', MEETING, { path: one, query: occurrence, body: { duration: 30 } });
		await call('GET', MEETING, { path: one, query: occurrence });
		await call('DELETE', MEETING, { path: one, query: occurrence });
		await call('GET', MEETING, { path: one });
		expect((await call('DELETE', MEETING, { path: one })).status).toBe(204);
		expect((await call('GET', MEETING, { path: one })).status).toBe(404);
		const status = { path: `${one}/status`, body: { action: 'recover' } };
		expect((await call('PUT', '/meetings/{meetingId}/status', status)).status).toBe(204);
	},

	...MEETING_STORIES,
	...REPORT_STORIES,
	...ACCOUNT_STORIES,
	...PHONE_STORIES,
	...CHAT_STORIES,
};
