import { timeOf } from '../../values/time';
import { USER_STATUSES } from '../../values/userStatuses';
import { envelope, isInside, type Source } from './source';

const EVENT = 'user.created';

/** From the lists of users, MEDIUM: one call for 300 users. */
export const createdUsers: Source = {
	events: [EVENT],
	late: false,
	async *find(question, ask) {
		for (const status of USER_STATUSES) {
			for await (const user of ask.each('GET /users', { query: { status } })) {
				// `created_at` of a pending user is the time of the call.
				const time = timeOf(
					user['user_created_at'] ?? (status === 'pending' ? undefined : user['created_at']),
				);
				if (!isInside(question.window, time)) continue;
				yield envelope(EVENT, time, question, {
					// Pending users have none in the list.
					id: user['id'] ?? (await ask.hostId(user['email'])),
					first_name: user['first_name'],
					last_name: user['last_name'],
					display_name: user['display_name'],
					email: user['email'],
					type: user['type'],
				});
			}
		}
	},
};
