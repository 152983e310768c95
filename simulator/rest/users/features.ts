import type { Account } from '../../account/account';
import { created } from '../../http/answer';
import { TOO_MANY, TooManyRequests } from '../../limits/tooManyRequests';
import { addOnValue, poolOf, takenFrom } from '../../users/addOns';
import type { AddOns, User, UserType } from '../../users/user';
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

/** One feature of up to 30 users. */
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
		const { feature_type: feature, feature_value: value } = body;
		const change = changeFor(feature, value);
		const done: string[] = [];
		const failed = new Map<string, string[]>();
		for (const { id, email } of body.users) {
			const user = account.users.find(id ?? email ?? '');
			const reason = user ? change(account, user) : 'Users not found';
			if (user && reason === undefined) done.push(user.id);
			else if (reason) failed.set(reason, [...(failed.get(reason) ?? []), user?.id ?? id ?? email ?? '']);
		}
		return created({
			success_user_ids: done,
			fail_details: [...failed].map(([reason, user_ids]) => ({ reason, user_ids })),
		});
	},
});

/** Changes one user. @returns why it could not */
type Change = (account: Account, user: User) => string | undefined;

/** @throws Refusal for a value that the feature does not have */
function changeFor(feature: string, value: string): Change {
	if (feature === 'user_type') return typeChange(Number(value) as UserType);
	if (feature === 'plan_united_type' || feature === 'zoom_one_type') return bundleChange(feature, value);
	const name = feature === 'zoom_iq_for_sales' ? 'zoom_revenue_accelerator' : feature;
	const wanted = addOnValue(name, value);
	if (wanted === null) throw invalidParameter('Invalid parameter: feature_value.');
	return (account, user) => {
		const { [name as keyof AddOns]: has, ...others } = user.addOns ?? {};
		if (has === wanted) return 'No need to update';
		if (wanted === undefined) {
			user.addOns = others;
			return undefined;
		}
		// [?] Zoom has more reasons; which holds for which add-on is not documented.
		if (user.type !== 2) return "Can't update for free users";
		const pool = poolOf(name, wanted);
		const seats = account.has.addOnSeats[pool];
		if (seats !== undefined && takenFrom(account, pool) >= seats) return 'Not enough seats';
		user.addOns = { ...others, [name]: wanted };
		return undefined;
	};
}

function typeChange(type: UserType): Change {
	if (![1, 2, 4].includes(type)) throw invalidParameter("Your account can't set user type as On-prem.");
	return (account, user) => {
		if (user.type === type) return 'No need to update';
		const seats = type === 2 ? account.has.licensedSeats : account.has.basicSeats;
		const taken = account.users.count((other) => other.type === type && other.status !== 'inactive');
		if (type !== 4 && seats !== undefined && taken >= seats) {
			return type === 2 ? 'Not enough seats' : 'Not allowed to add basic users';
		}
		user.type = type;
		return undefined;
	};
}

function bundleChange(feature: 'plan_united_type' | 'zoom_one_type', value: string): Change {
	if (!/^\d+$/.test(value)) throw invalidParameter('Invalid parameter: feature_value.');
	const wanted = value === '0' ? undefined : value;
	return (_account, user) => {
		const has = user[feature];
		if ((has === undefined ? undefined : String(has)) === wanted) return 'No need to update';
		if (feature === 'plan_united_type') user.plan_united_type = wanted;
		else user.zoom_one_type = wanted === undefined ? undefined : Number(wanted);
		return undefined;
	};
}
