import type { Account } from '../../account/account';
import { zoomTime } from '../../engine/clock';
import { created, noContent, ok } from '../../http/answer';
import { Assistants } from '../../users/assistants';
import { isLicensed, type User } from '../../users/user';
import { noSuchUser, Refusal } from '../routing/refusal';
import { defineRoute, type Route } from '../routing/route';
import { userOf } from '../users/resolve';
import { bothLevels, readUsers, writeUsers } from '../users/scopes';

const ASSISTANTS = '/users/{userId}/assistants';
const SCHEDULERS = '/users/{userId}/schedulers';
const reading = (granular: string) => ({
	classic: [...readUsers().classic, 'user_profile'],
	granular: bothLevels(granular),
});

const listAssistants = defineRoute({
	method: 'GET',
	path: ASSISTANTS,
	label: 'MEDIUM',
	scopes: reading('user:read:list_assistants'),
	handle(call) {
		const privileges = call.account.part(Assistants).ofScheduler(userOf(call));
		return ok({
			assistants: privileges.map(({ assistant: { id, email }, privateEvents }) => ({
				id,
				email,
				can_manage_host_private_event: privateEvents,
			})),
		});
	},
});

interface AddBody {
	assistants?: Array<{ id?: string; email?: string; can_manage_host_private_event?: boolean }>;
}

const addAssistants = defineRoute<Record<string, never>, AddBody | undefined>({
	method: 'POST',
	path: ASSISTANTS,
	label: 'MEDIUM',
	scopes: writeUsers(...bothLevels('user:write:assistant')),
	body: {
		properties: {
			assistants: {
				type: 'array',
				maxItems: 30,
				items: {
					type: 'object',
					properties: {
						id: { type: 'string' },
						email: { type: 'string' },
						can_manage_host_private_event: { type: 'boolean' },
					},
				},
			},
		},
	},
	handle(call) {
		const scheduler = userOf(call);
		mustBeLicensed(scheduler);
		const wanted = (call.body?.assistants ?? []).map(({ id, email, ...privilege }) => ({
			assistant: mayAssist(call.account, scheduler, id ?? email ?? ''),
			scheduler,
			privateEvents: privilege.can_manage_host_private_event ?? false,
		}));
		for (const privilege of wanted) call.account.part(Assistants).add(privilege);
		return created({
			add_at: zoomTime(call.now),
			ids: wanted.map(({ assistant }) => assistant.id).join(','),
		});
	},
});

/** @throws Refusal 200, as Zoom words it */
function mayAssist(account: Account, scheduler: User, key: string): User {
	const user = account.users.find(key);
	if (!user) throw new Refusal(400, 200, `Can't find user ${key}.`);
	if (user === scheduler) throw new Refusal(400, 200, "Can't assign scheduling privilege to yourself.");
	mustBeLicensed(user);
	const known = account.part(Assistants).ofScheduler(scheduler);
	if (known.some(({ assistant }) => assistant === user)) {
		throw new Refusal(400, 200, `User ${key} has already granted scheduling privilege.`);
	}
	return user;
}

function mustBeLicensed(user: User): void {
	if (isLicensed(user)) return;
	throw new Refusal(400, 200, `The user must either be a Licensed user or an On-prem user : ${user.email}.`);
}

const removeAssistant = defineRoute({
	method: 'DELETE',
	path: `${ASSISTANTS}/{assistantId}`,
	label: 'LIGHT',
	scopes: writeUsers(...bothLevels('user:delete:assistant')),
	handle(call) {
		const user = userOf(call);
		const other = find(call.account, call.params['assistantId']);
		call.account
			.part(Assistants)
			.remove(({ assistant, scheduler }) => scheduler === user && assistant === other);
		return noContent;
	},
});

const removeAssistants = defineRoute({
	method: 'DELETE',
	path: ASSISTANTS,
	label: 'LIGHT',
	scopes: writeUsers(...bothLevels('user:delete:assistant')),
	handle(call) {
		const user = userOf(call);
		call.account.part(Assistants).remove(({ scheduler }) => scheduler === user);
		return noContent;
	},
});

const listSchedulers = defineRoute({
	method: 'GET',
	path: SCHEDULERS,
	label: 'MEDIUM',
	scopes: reading('user:read:list_schedulers'),
	handle(call) {
		const privileges = call.account.part(Assistants).ofAssistant(userOf(call));
		return ok({ schedulers: privileges.map(({ scheduler: { id, email, pmi } }) => ({ id, email, pmi })) });
	},
});

const removeScheduler = defineRoute({
	method: 'DELETE',
	path: `${SCHEDULERS}/{schedulerId}`,
	label: 'LIGHT',
	scopes: writeUsers(...bothLevels('user:delete:scheduler')),
	handle(call) {
		const user = userOf(call);
		const other = find(call.account, call.params['schedulerId']);
		call.account
			.part(Assistants)
			.remove(({ assistant, scheduler }) => assistant === user && scheduler === other);
		return noContent;
	},
});

const removeSchedulers = defineRoute({
	method: 'DELETE',
	path: SCHEDULERS,
	label: 'LIGHT',
	scopes: writeUsers(...bothLevels('user:delete:scheduler')),
	handle(call) {
		const user = userOf(call);
		call.account.part(Assistants).remove(({ assistant }) => assistant === user);
		return noContent;
	},
});

function find(account: Account, key = ''): User {
	const user = account.users.find(key);
	if (!user) throw noSuchUser(key);
	return user;
}

export const assistantRoutes: readonly Route[] = [
	listAssistants,
	addAssistants,
	removeAssistants,
	removeAssistant,
	listSchedulers,
	removeSchedulers,
	removeScheduler,
];
