import type { Contract, Story } from './contract';

const NOW = Date.now();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const SETTINGS = '/accounts/{accountId}/settings';
const LOCKS = '/accounts/{accountId}/lock_settings';
const GROUP_SETTINGS = '/groups/{groupId}/settings';
const GROUP_LOCKS = '/groups/{groupId}/lock_settings';
const ARCHIVE = '/past_meetings/{meetingUUID}/archive_files';

const groupOf = async ({ call }: Contract): Promise<string> => {
	const { body } = await call<{ id: string }>('POST', '/groups', { body: { name: 'Sales' } });
	return body.id;
};

/** The account as a whole: plans, settings, domains, tracking fields, archive. */
export const ACCOUNT_STORIES: Readonly<Record<string, Story>> = {
	'what is bought, in each of the forms that Zoom answers in': async ({ zoom, call }) => {
		const usage = async () =>
			await call('GET', '/accounts/{accountId}/plans/usage', { path: '/accounts/me/plans/usage' });
		await zoom.control.seed({
			users: [{ email: 'ana@example.com', type: 2, addOns: { webinar: 500, large_meeting: 1000 } }],
		});
		await zoom.control.configureAccount({
			licensedSeats: 5,
			addOnSeats: { webinar500: 2, large_meeting1000: 1, zoom_events500: 3 },
		});
		const { body } = await usage();
		expect(body).toMatchObject({
			plan_base: { hosts: 5 },
			plan_webinar: [{ type: 'webinar500_yearly', hosts: 2, usage: 1 }],
			plan_large_meeting: [{ hosts: 1, usage: 1 }],
			plan_zoom_events: [{ hosts: 3, usage: 0 }],
		});
		await zoom.control.configureAccount({ planUsage: 'several' });
		expect((await usage()).body).toMatchObject({ plan_base: [{ hosts: 5 }, { hosts: 0 }] });
		await zoom.control.configureAccount({ planUsage: 'refused' });
		expect((await usage()).status).toBe(400);
		const other = { path: '/accounts/other/plans/usage' };
		expect((await call('GET', '/accounts/{accountId}/plans/usage', other)).status).toBe(404);
	},

	'add-ons of many at once': async ({ zoom, call }) => {
		await zoom.control.seed({
			users: [
				{ email: 'ana@example.com', type: 2 },
				{ email: 'ben@example.com', type: 2 },
				{ email: 'basic@example.com', type: 1 },
			],
		});
		await zoom.control.configureAccount({ addOnSeats: { webinar500: 1 } });
		const give = async (feature_type: string, feature_value: string, ...emails: string[]) => {
			await zoom.control.advanceClock(10_000);
			const users = emails.map((email) => ({ email }));
			return await call('POST', '/users/features', { body: { feature_type, feature_value, users } });
		};
		const { body } = await give('webinar', '1', 'ana@example.com', 'ben@example.com', 'basic@example.com');
		expect(body).toMatchObject({
			success_user_ids: [expect.any(String)],
			fail_details: [{ reason: 'Not enough seats' }, { reason: "Can't update for free users" }],
		});
		expect((await give('webinar', '3', 'ana@example.com')).status).toBe(400);
		for (const [feature, value] of [
			['large_meeting', '128'],
			['concurrent_meeting', 'Plus'],
			['zoom_events', '500'],
			['zoom_whiteboard', 'true'],
			['zoom_clips_plus', 'true'],
			['zoom_revenue_accelerator', 'true'],
			['plan_united_type', '1'],
			['zoom_one_type', '16'],
			['webinar', '0'],
		] as const) {
			expect((await give(feature, value, 'ana@example.com')).body).toMatchObject({ fail_details: [] });
		}
		const path = '/users/ana@example.com/settings';
		expect((await call('GET', '/users/{userId}/settings', { path })).body).toMatchObject({
			feature: {
				large_meeting_capacity: 500,
				concurrent_meeting: 'Plus',
				webinar: false,
				zoom_clips_plus: true,
			},
		});
		expect((await give('zoom_clips_plus', 'true', 'ana@example.com')).body).toMatchObject({
			fail_details: [{ reason: 'No need to update' }],
		});
	},

	'settings and locks of the account': async ({ zoom, call }) => {
		const path = '/accounts/me/settings';
		const locks = '/accounts/me/lock_settings';
		for (const query of [
			'',
			'?option=security',
			'?option=meeting_security',
			'?option=meeting_authentication',
			'?option=recording_authentication',
			'?custom_query_fields=chat,private_chat',
		]) {
			expect((await call('GET', SETTINGS, { path, query })).status).toBe(200);
		}
		const body = { in_meeting: { chat: false } };
		expect((await call('PATCH', SETTINGS, { path, body })).status).toBe(204);
		expect((await call('GET', SETTINGS, { path })).body).toMatchObject(body);
		await call('GET', LOCKS, { path: locks, query: '?option=meeting_security' });
		expect((await call('PATCH', LOCKS, { path: locks, body: { in_meeting: { chat: true } } })).status).toBe(
			200,
		);
		expect((await call('GET', LOCKS, { path: locks })).body).toMatchObject({ in_meeting: { chat: true } });
		expect((await call('GET', LOCKS, { path: '/accounts/other/lock_settings' })).status).toBe(400);
		expect((await call('GET', SETTINGS, { path: '/accounts/other/settings' })).status).toBe(404);
		await zoom.control.configureAccount({
			managedDomains: ['example.com'],
			trustedDomains: ['partner.example'],
		});
		const managed = { path: '/accounts/me/managed_domains' };
		expect((await call('GET', '/accounts/{accountId}/managed_domains', managed)).body).toMatchObject({
			total_records: 1,
		});
		const trusted = { path: '/accounts/me/trusted_domains' };
		expect((await call('GET', '/accounts/{accountId}/trusted_domains', trusted)).body).toEqual({
			trusted_domains: ['partner.example'],
		});
	},

	'settings and locks of a group; what the account locks stays': async (contract) => {
		const { call } = contract;
		const id = await groupOf(contract);
		const path = `/groups/${id}/settings`;
		for (const option of ['meeting_authentication', 'recording_authentication', 'meeting_security']) {
			await call('GET', GROUP_SETTINGS, { path, query: `?option=${option}` });
		}
		const body = { in_meeting: { chat: false } };
		expect((await call('PATCH', GROUP_SETTINGS, { path, body })).status).toBe(204);
		expect((await call('GET', GROUP_SETTINGS, { path })).body).toMatchObject(body);
		const lock = { path: '/accounts/me/lock_settings', body: { in_meeting: { private_chat: true } } };
		await call('PATCH', LOCKS, lock);
		await call('PATCH', GROUP_SETTINGS, { path, body: { in_meeting: { private_chat: false } } });
		expect((await call('GET', GROUP_SETTINGS, { path })).body).toMatchObject({
			in_meeting: { private_chat: true },
		});
		const locks = `/groups/${id}/lock_settings`;
		await call('GET', GROUP_LOCKS, { path: locks, query: '?option=meeting_security' });
		const changed = await call('PATCH', GROUP_LOCKS, { path: locks, body: { in_meeting: { chat: true } } });
		expect(changed.status).toBe(204);
		expect((await call('GET', GROUP_LOCKS, { path: locks })).body).toMatchObject({
			in_meeting: { chat: true },
		});
		expect((await call('GET', GROUP_SETTINGS, { path: '/groups/nobody/settings' })).status).toBe(404);
	},

	'tracking fields from first to last': async ({ call }) => {
		const { body } = await call<{ id: string }>('POST', '/tracking_fields', {
			body: { field: 'Cost Center' },
		});
		await call('POST', '/tracking_fields', { body: { field: 'Team' } });
		const template = '/tracking_fields/{fieldId}';
		const path = `/tracking_fields/${body.id}`;
		expect((await call('GET', template, { path })).body).toMatchObject({ field: 'Cost Center' });
		expect((await call('PATCH', template, { path, body: { required: true } })).status).toBe(204);
		expect((await call('PATCH', template, { path, body: { field: 'Team' } })).status).toBe(400);
		expect((await call('DELETE', template, { path })).status).toBe(204);
		expect((await call('GET', template, { path })).status).toBe(404);
	},

	'archived files, week by week': async ({ zoom, call }) => {
		const host = zoom.credentials.ownerEmail;
		await zoom.control.seed({
			archives: [
				{ host, startsAt: NOW - DAY, uuid: 'one==' },
				{
					host,
					startsAt: NOW - 3 * DAY,
					uuid: 'two==',
					files: [{ fileType: 'MP4', size: 9, processing: true }],
				},
			],
		});
		const from = new Date(NOW - 6 * DAY).toISOString().replace(/\.\d+/, '');
		const to = new Date(NOW).toISOString().replace(/\.\d+/, '');
		const listed = await call<{ meetings: unknown[] }>('GET', '/archive_files', {
			query: `?from=${from}&to=${to}`,
		});
		expect(listed.body.meetings).toMatchObject([{ uuid: 'one==' }, { uuid: 'two==', status: 'processing' }]);
		const early = new Date(NOW - 9 * DAY).toISOString().replace(/\.\d+/, '');
		expect((await call('GET', '/archive_files', { query: `?from=${early}&to=${to}` })).status).toBe(400);
		const path = '/past_meetings/one==/archive_files';
		expect((await call('GET', ARCHIVE, { path })).body).toMatchObject({ uuid: 'one==', recording_count: 3 });
		expect((await call('DELETE', ARCHIVE, { path })).status).toBe(204);
		expect((await call('GET', ARCHIVE, { path })).status).toBe(404);
	},
};
