import { zoomTime } from '../../engine/clock';
import { noContent, ok } from '../../http/answer';
import { PresenceOfUsers } from '../../users/presence';
import { Refusal } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { oneOf, whole } from '../routing/schema';
import { userOf } from './resolve';
import { bothLevels } from './scopes';

const PATH = '/users/{userId}/presence_status';
/** In answers; to set it, Zoom's document spells it without the "t" [?]. */
const DO_NOT_DISTURB = 'Do_Not_Disturb';
const SET_DO_NOT_DISTURB = 'Do_No_Disturb';
const DEFAULT_MINUTES = 20;

export const getPresence = defineRoute({
	method: 'GET',
	path: PATH,
	label: 'MEDIUM',
	scopes: {
		classic: ['user:read', 'user:read:admin'],
		granular: bothLevels('user:read:presence_status'),
	},
	handle(call) {
		const user = userOf(call);
		const { status, until } = call.account.part(PresenceOfUsers).of(user.id, call.now);
		// Only the person sees how long it lasts, and then under the other spelling.
		if (until === undefined || call.token.user !== user) return ok({ status });
		const remaining = Math.ceil((until - call.now) / 1000);
		return ok({ status: SET_DO_NOT_DISTURB, end_time: zoomTime(until), remaining_time: remaining });
	},
});

interface PresenceBody {
	status: string;
	/** Minutes. */
	duration?: number;
}

export const setPresence = defineRoute<Record<string, never>, PresenceBody>({
	method: 'PUT',
	path: PATH,
	label: 'MEDIUM',
	scopes: {
		classic: ['user:write', 'user:write:admin'],
		granular: bothLevels('user:update:presence_status'),
	},
	body: {
		required: ['status'],
		properties: {
			status: oneOf(
				'Away',
				'Available',
				'In_Calendar_Event',
				'Presenting',
				'In_A_Zoom_Meeting',
				'On_A_Call',
				'Out_of_Office',
				'Busy',
				SET_DO_NOT_DISTURB,
			),
			duration: whole(1, 1440),
		},
	},
	handle(call) {
		const user = userOf(call);
		const { status, duration = DEFAULT_MINUTES } = call.body;
		// Nobody who is not active can be signed in to a client.
		if (user.status !== 'active') {
			throw new Refusal(400, 5301, 'Request to update the presence status of this user failed.');
		}
		const quiet = status === SET_DO_NOT_DISTURB;
		const presence = {
			status: quiet ? DO_NOT_DISTURB : status,
			until: quiet ? call.now + duration * 60_000 : undefined,
		};
		call.account.part(PresenceOfUsers).set(user.id, presence, call.now);
		return noContent;
	},
});
