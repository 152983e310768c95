import { noContent, ok } from '../../http/answer';
import { Policies, type Option } from '../../settings/policies';
import { only, type SettingsTree } from '../../settings/tree';
import { defineRoute } from '../routing/route';
import { oneOf, type Schema } from '../routing/schema';
import { accountOf } from './account';

const PATH = '/accounts/{accountId}/settings';
const LOCKS = '/accounts/{accountId}/lock_settings';

interface SettingsQuery {
	option?: Option | 'security';
	/** Names of settings, with commas between. */
	custom_query_fields?: string;
}

const OPTION = oneOf('meeting_authentication', 'recording_authentication', 'security', 'meeting_security');
const section: Schema = { type: 'object' };
const sections = (...names: string[]): Record<string, Schema> =>
	Object.fromEntries(names.map((name) => [name, section]));

export const getAccountSettings = defineRoute<SettingsQuery>({
	method: 'GET',
	path: PATH,
	label: 'MEDIUM',
	scopes: { classic: ['account:read:admin'], granular: ['account:read:settings:admin'] },
	query: { option: OPTION, custom_query_fields: { type: 'string' } },
	handle(call) {
		const { option, custom_query_fields: names } = call.query;
		const shown = accountOf(call).part(Policies).account.show(option);
		return ok(names === undefined ? shown : only(shown, names.split(',')));
	},
});

export const updateAccountSettings = defineRoute<Pick<SettingsQuery, 'option'>, SettingsTree | undefined>({
	method: 'PATCH',
	path: PATH,
	label: 'MEDIUM',
	scopes: { classic: ['account:write:admin'], granular: ['account:update:settings:admin'] },
	query: { option: OPTION },
	body: {
		properties: {
			...sections('audio_conferencing', 'chat', 'email_notification', 'feature', 'in_meeting', 'integration'),
			...sections('mail_calendar', 'meeting_security', 'other_options', 'profile', 'recording', 'security'),
			...sections('schedule_meeting', 'telephony', 'tsp', 'zoom_rooms', 'authentication_option'),
			meeting_authentication: { type: 'boolean' },
			recording_authentication: { type: 'boolean' },
		},
	},
	handle(call) {
		accountOf(call)
			.part(Policies)
			.account.change(call.body ?? {});
		return noContent;
	},
});

export const getAccountLocks = defineRoute<{ option?: string; custom_query_fields?: string }>({
	method: 'GET',
	path: LOCKS,
	label: 'MEDIUM',
	scopes: { classic: ['account:read:admin'], granular: [] },
	query: { option: { type: 'string' }, custom_query_fields: { type: 'string' } },
	handle(call) {
		const { option, custom_query_fields: names } = call.query;
		const shown = accountOf(call, { status: 400 })
			.part(Policies)
			.account.showLocks(option === 'meeting_security');
		return ok(names === undefined ? shown : only(shown, names.split(',')));
	},
});

export const updateAccountLocks = defineRoute<Record<string, never>, SettingsTree | undefined>({
	method: 'PATCH',
	path: LOCKS,
	label: 'MEDIUM',
	scopes: { classic: ['account:write:admin'], granular: ['account:update:lock_settings:admin'] },
	body: {
		properties: {
			...sections('audio_conferencing', 'chat', 'email_notification', 'in_meeting', 'meeting_security'),
			...sections('other_options', 'recording', 'schedule_meeting', 'telephony', 'tsp'),
		},
	},
	handle(call) {
		accountOf(call)
			.part(Policies)
			.account.changeLocks(call.body ?? {});
		return { status: 200 };
	},
});
