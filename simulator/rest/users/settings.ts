import { noContent, ok } from '../../http/answer';
import { featureOf } from '../../users/addOns';
import { branch, only, type SettingsTree } from '../../settings/tree';
import { UserSettings } from '../../users/userSettings';
import { defineRoute } from '../routing/route';
import { oneOf, type Schema } from '../routing/schema';
import { LOGIN_TYPES } from './get';
import { userOf } from './resolve';
import { bothLevels, readUsers, writeUsers } from './scopes';

type Option = 'meeting_authentication' | 'recording_authentication' | 'meeting_security';

const OPTION = oneOf('meeting_authentication', 'recording_authentication', 'meeting_security');

interface SettingsQuery {
	option?: Option;
	/** Names of settings, with commas between. */
	custom_query_fields?: string;
}

export const getUserSettings = defineRoute<SettingsQuery>({
	method: 'GET',
	path: '/users/{userId}/settings',
	label: 'MEDIUM',
	scopes: readUsers(...bothLevels('user:read:settings')),
	query: {
		login_type: { type: 'integer', ...LOGIN_TYPES },
		option: OPTION,
		custom_query_fields: { type: 'string' },
	},
	handle(call) {
		const user = userOf(call);
		const { id } = user;
		const settings = call.account.part(UserSettings);
		const { option, custom_query_fields: names } = call.query;
		if (option === 'meeting_security') return ok({ meeting_security: settings.securityOf(id) });
		if (option) return ok({ [option]: settings.of(id)[option] ?? false, authentication_options: [] });
		const shown = sectionsOf(settings.of(id));
		const all = { ...shown, feature: { ...featureOf(user), ...branch(shown, 'feature') } };
		return ok(names === undefined ? all : only(all, names.split(',')));
	},
});

const section: Schema = { type: 'object' };
const SECTIONS: Record<string, Schema> = {
	email_notification: section,
	feature: section,
	in_meeting: section,
	profile: section,
	recording: section,
	schedule_meeting: section,
	telephony: section,
	tsp: section,
	meeting_security: section,
	authentication_option: section,
	meeting_authentication: { type: 'boolean' },
	recording_authentication: { type: 'boolean' },
};

export const updateUserSettings = defineRoute<{ option?: Option }, SettingsTree | undefined>({
	method: 'PATCH',
	path: '/users/{userId}/settings',
	label: 'MEDIUM',
	scopes: writeUsers(...bothLevels('user:update:settings')),
	query: { option: OPTION },
	body: { properties: SECTIONS },
	handle(call) {
		const known = Object.entries(call.body ?? {}).filter(([name]) => Object.hasOwn(SECTIONS, name));
		call.account.part(UserSettings).change(userOf(call).id, Object.fromEntries(known));
		return noContent;
	},
});

/** What belongs to an option is shown there only. */
function sectionsOf(settings: SettingsTree): SettingsTree {
	const { meeting_security: _security, authentication_option: _option, ...sections } = settings;
	const { meeting_authentication: _meeting, recording_authentication: _recording, ...shown } = sections;
	return shown;
}
