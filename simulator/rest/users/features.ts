import type { Account } from '../../account/account';
import { created } from '../../http/answer';
import { TOO_MANY, TooManyRequests } from '../../limits/tooManyRequests';
import type { User, UserType } from '../../users/user';
import { invalidParameter } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { oneOf } from '../routing/schema';
import { writeUsers } from './scopes';

const PAUSE_MS = 10_000;

interface FeaturesBody {
	feature_type: string;
	feature_value: string;
	users: Array<{ id?: string; email?: string }>;
}

/** When an account last changed features: Zoom takes one such call in ten seconds. */
class FeatureCalls {
	lastAt = -Infinity;
}

/** One feature of up to 30 users. Only user types change something here; the add-ons are not simulated. */
export const updateFeatures = defineRoute<Record<string, never>, FeaturesBody>({
	method: 'POST',
	path: '/users/features',
	label: 'MEDIUM',
	scopes: writeUsers('user:write:feature:admin'),
	body: {
		required: ['feature_type', 'feature_value', 'users'],
		properties: {
			feature_type: oneOf(
				'user_type',
				'concurrent_meeting',
				'large_meeting',
				'webinar',
				'zoom_events',
				'zoom_whiteboard',
				'plan_united_type',
				'zoom_one_type',
				'zoom_iq_for_sales',
				'zoom_revenue_accelerator',
				'zoom_clips_plus',
			),
			feature_value: { type: 'string' },
			subscription_id: { type: 'string' },
			users: {
				type: 'array',
				maxItems: 30,
				items: { type: 'object', properties: { id: { type: 'string' }, email: { type: 'string' } } },
			},
		},
	},
	handle({ account, body, now }) {
		const calls = account.part(FeatureCalls);
		if (now - calls.lastAt < PAUSE_MS) {
			throw new TooManyRequests('second', TOO_MANY.second, { 'retry-after': '10' });
		}
		calls.lastAt = now;
		const type = Number(body.feature_value) as UserType;
		if (body.feature_type === 'user_type' && ![1, 2, 4].includes(type)) {
			throw invalidParameter("Your account can't set user type as On-prem.");
		}
		const done: string[] = [];
		const failed = new Map<string, string[]>();
		for (const { id, email } of body.users) {
			const user = account.users.find(id ?? email ?? '');
			const reason = user ? refusal(account, user, type, body.feature_type) : 'Users not found';
			if (user && reason === undefined) done.push(user.id);
			else if (reason) failed.set(reason, [...(failed.get(reason) ?? []), user?.id ?? id ?? email ?? '']);
		}
		return created({
			success_user_ids: done,
			fail_details: [...failed].map(([reason, user_ids]) => ({ reason, user_ids })),
		});
	},
});

/** Changes the user's type. @returns why it could not */
function refusal(account: Account, user: User, type: UserType, feature: string): string | undefined {
	if (feature !== 'user_type') return undefined;
	if (user.type === type) return 'No need to update';
	const seats = type === 2 ? account.has.licensedSeats : account.has.basicSeats;
	const taken = account.users.count((other) => other.type === type && other.status !== 'inactive');
	if (type !== 4 && seats !== undefined && taken >= seats) {
		return type === 2 ? 'Not enough seats' : 'Not allowed to add basic users';
	}
	user.type = type;
	return undefined;
}
