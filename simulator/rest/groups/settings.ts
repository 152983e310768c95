import { noContent, ok } from '../../http/answer';
import { OPTIONS, Policies, type Option } from '../../settings/policies';
import { only, type SettingsTree } from '../../settings/tree';
import { defineRoute } from '../routing/route';
import { oneOf, type Schema } from '../routing/schema';
import { groupOf, readGroups, writeGroups } from './groups';

const PATH = '/groups/{groupId}/settings';
const LOCKS = '/groups/{groupId}/lock_settings';

interface SettingsQuery {
	option?: Option;
	/** Names of settings, with commas between. */
	custom_query_fields?: string;
}

const section: Schema = { type: 'object' };
const sections = (...names: string[]): Record<string, Schema> =>
	Object.fromEntries(names.map((name) => [name, section]));

export const getGroupSettings = defineRoute<SettingsQuery>({
	method: 'GET',
	path: PATH,
	label: 'MEDIUM',
	scopes: readGroups('group:read:settings:admin'),
	query: { option: oneOf(...OPTIONS), custom_query_fields: { type: 'string' } },
	handle(call) {
		const { option, custom_query_fields: names } = call.query;
		const shown = call.account.part(Policies).ofGroup(groupOf(call).id).show(option);
		return ok(names === undefined ? shown : only(shown, names.split(',')));
	},
});

export const updateGroupSettings = defineRoute<Pick<SettingsQuery, 'option'>, SettingsTree | undefined>({
	method: 'PATCH',
	path: PATH,
	label: 'MEDIUM',
	scopes: writeGroups('group:update:settings:admin'),
	query: { option: oneOf(...OPTIONS) },
	body: {
		properties: {
			...sections('audio_conferencing', 'authentication_option', 'chat', 'email_notification', 'in_meeting'),
			...sections(
				'meeting_security',
				'other_options',
				'profile',
				'recording',
				'schedule_meeting',
				'telephony',
			),
			meeting_authentication: { type: 'boolean' },
			recording_authentication: { type: 'boolean' },
		},
	},
	handle(call) {
		call.account
			.part(Policies)
			.ofGroup(groupOf(call).id)
			.change(call.body ?? {});
		return noContent;
	},
});

export const getGroupLocks = defineRoute<{ option?: string }>({
	method: 'GET',
	path: LOCKS,
	label: 'MEDIUM',
	scopes: readGroups('group:read:lock_settings:admin'),
	query: { option: { type: 'string' } },
	handle(call) {
		const policy = call.account.part(Policies).ofGroup(groupOf(call).id);
		return ok(policy.showLocks(call.query.option === 'meeting_security'));
	},
});

export const updateGroupLocks = defineRoute<{ option?: string }, SettingsTree | undefined>({
	method: 'PATCH',
	path: LOCKS,
	label: 'MEDIUM',
	scopes: writeGroups('group:update:lock_settings:admin'),
	query: { option: { type: 'string' } },
	body: {
		properties: {
			...sections('audio_conferencing', 'email_notification', 'in_meeting', 'meeting_security'),
			...sections('other_options', 'recording', 'schedule_meeting', 'telephony'),
		},
	},
	handle(call) {
		call.account
			.part(Policies)
			.ofGroup(groupOf(call).id)
			.changeLocks(call.body ?? {});
		return noContent;
	},
});
