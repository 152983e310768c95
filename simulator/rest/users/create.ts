import type { Account } from '../../account/account';
import { created } from '../../http/answer';
import { nextUtcMidnight, zoomTime } from '../../engine/clock';
import { USER_CREATIONS_A_DAY } from '../../limits/rateTable';
import { TOO_MANY, TooManyRequests } from '../../limits/tooManyRequests';
import type { User, UserType } from '../../users/user';
import type { World } from '../../engine/world';
import { invalidFields, invalidParameter, Refusal } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { oneOf, text } from '../routing/schema';
import { checkNames } from './names';
import { checkSeat } from './seats';
import { writeUsers } from './scopes';

type Action = 'create' | 'autoCreate' | 'custCreate' | 'ssoCreate';

interface CreateBody {
	action: Action;
	user_info: {
		email: string;
		type: UserType;
		first_name?: string;
		last_name?: string;
		display_name?: string;
		password?: string;
		division_ids?: string[];
		feature?: { zoom_one_type?: number };
		plan_united_type?: string;
	};
}

const CREATE_BODY = {
	required: ['action', 'user_info'],
	properties: {
		action: oneOf('create', 'autoCreate', 'custCreate', 'ssoCreate'),
		user_info: {
			type: 'object',
			required: ['email', 'type'],
			properties: {
				email: { type: 'string', maxLength: 128, format: 'email' },
				type: oneOf(1, 2, 4, 99),
				first_name: text(64),
				last_name: text(64),
				display_name: text(128),
				password: { type: 'string', minLength: 8, maxLength: 32 },
				division_ids: { type: 'array', items: { type: 'string' } },
				feature: { type: 'object' },
				plan_united_type: { type: 'string' },
			},
		},
	},
};

/** 100: Zoom work e-mail, 99: API user, 101: single sign-on. */
const LOGIN_TYPE: Record<Action, number> = { create: 100, autoCreate: 100, custCreate: 99, ssoCreate: 101 };

export const createUser = defineRoute<Record<string, never>, CreateBody>({
	method: 'POST',
	path: '/users',
	label: 'LIGHT',
	scopes: writeUsers('user:write:user:admin'),
	body: CREATE_BODY,
	exclusive: () => ({
		keys: ['POST /users'],
		// That a running creation refuses others is known, the wording is not [?].
		message: 'Too many concurrent requests. A request to create a user is already being processed.',
	}),
	handle({ world, account, body: { action, user_info: info }, now }) {
		checkNames(info, 'user_info.');
		checkAction(account, action, info);
		if (action === 'create') countCreation(account, now);
		checkEmailIsFree(world, account, info.email);
		checkDomain(account, info.email);
		checkSeat(account, info.type, 'add a new');
		const { feature, ...profile } = info;
		const user = account.users.add({
			...profile,
			...(feature?.zoom_one_type !== undefined && { zoom_one_type: feature.zoom_one_type }),
			status: action === 'create' ? 'pending' : 'active',
			verified: action === 'create' ? 0 : 1,
			loginTypes: [LOGIN_TYPE[action]],
			createdAt: now,
		});
		return created(createdUser(user));
	},
});

const createdUser = ({ id, email, first_name, last_name, type }: User) => ({
	id,
	email,
	first_name,
	last_name,
	type,
});

function checkAction(account: Account, action: Action, info: CreateBody['user_info']): void {
	if (info.type === 99 && action !== 'ssoCreate') throw invalidFields('user_info.type');
	if (action === 'autoCreate') {
		if (!account.has.autoCreate) throw new Refusal(400, 200, 'No permission.');
		if (info.password === undefined) throw invalidParameter('Invalid parameter: password');
	}
	if (action === 'custCreate' && !account.has.customCreate) throw new Refusal(400, 200, 'No permission.');
	if (action === 'ssoCreate' && !account.has.sso) {
		throw new Refusal(
			400,
			2002,
			'SSO has not been enabled for this account. Contact the Zoom support team to enable this option.',
		);
	}
}

/** Zoom sends an e-mail for each of these, so that it allows only so many a day. */
function countCreation(account: Account, now: number): void {
	const { daily } = account.limits;
	if (daily.get('POST /users', now) >= USER_CREATIONS_A_DAY[account.has.plan]) {
		throw new TooManyRequests('daily', TOO_MANY.daily, { 'retry-after': zoomTime(nextUtcMidnight(now)) });
	}
	daily.add('POST /users', now);
}

function checkEmailIsFree(world: World, account: Account, email: string): void {
	if (account.users.findByEmail(email)) {
		throw new Refusal(409, 1005, `Email "${email}" has already been used.`);
	}
	for (const other of world.accounts.values()) {
		if (other.users.findByEmail(email)?.status === 'active') {
			throw new Refusal(400, 1009, `The user ${email} already holds an active account.`);
		}
	}
}

function checkDomain({ has }: Account, email: string): void {
	const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
	if (has.blockedDomains.includes(domain)) throw new Refusal(400, 1107, 'Email domain is blocked.');
	if (has.limitedDomains && !has.limitedDomains.includes(domain)) {
		const domains = has.limitedDomains.join(', ');
		throw new Refusal(400, 1116, `Email address ${email} doesn't match limited domains: ${domains}`);
	}
}
