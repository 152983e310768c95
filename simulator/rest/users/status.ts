import type { Answer } from '../../http/answer';
import { isAdmin } from '../../users/user';
import { Refusal } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { oneOf } from '../routing/schema';
import { checkSeat } from './seats';
import { bothLevels, writeUsers } from './scopes';
import { userOf } from './resolve';

interface StatusBody {
	action: 'activate' | 'deactivate' | 'clock_in' | 'clock_out';
}

/** Zoom's document says 200 without a body; older documents and the wire say 204 [?]. */
const DONE: Answer = { status: 200 };

export const updateUserStatus = defineRoute<Record<string, never>, StatusBody>({
	method: 'PUT',
	path: '/users/{userId}/status',
	label: 'LIGHT',
	scopes: writeUsers(...bothLevels('user:update:status')),
	body: {
		required: ['action'],
		properties: { action: oneOf('activate', 'deactivate', 'clock_in', 'clock_out') },
	},
	handle(call) {
		const user = userOf(call);
		const { action } = call.body;
		if (action === 'clock_in' || action === 'clock_out') return DONE;
		if (isAdmin(user)) {
			throw new Refusal(400, 200, "Zoom Room and Admin users' status cannot be activated or deactivated.");
		}
		if (action === 'deactivate') {
			user.status = 'inactive';
			// Deactivating takes all licenses away.
			user.type = 1;
			delete user.licenses;
		} else if (user.status !== 'active') {
			checkSeat(call.account, user.type, 'add a new');
			user.status = 'active';
			user.verified = 1;
		}
		return DONE;
	},
});
