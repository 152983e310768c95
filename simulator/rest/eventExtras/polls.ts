import { created, noContent, ok } from '../../http/answer';
import { MeetingExtras, type Fields } from '../../meetings/extras';
import { Refusal } from '../routing/refusal';
import { defineRoute, type Call, type Route } from '../routing/route';
import { oneOf, text, type Schema } from '../routing/schema';
import type { EventKind } from './kind';

const MAX_POLLS = 50;
const QUESTION_TYPES = [
	'single',
	'multiple',
	'matching',
	'rank_order',
	'short_answer',
	'long_answer',
	'fill_in_the_blank',
	'rating_scale',
];

const POLL: Schema = {
	properties: {
		title: text(64),
		anonymous: { type: 'boolean' },
		poll_type: oneOf(1, 2, 3),
		questions: {
			type: 'array',
			items: {
				type: 'object',
				properties: {
					name: text(1024),
					type: oneOf(...QUESTION_TYPES),
					answers: { type: 'array', minItems: 2, items: { type: 'string' } },
				},
			},
		},
	},
};

type PollCall = Pick<Call, 'account' | 'params' | 'token'>;

const pollsOf = (kind: EventKind, call: PollCall) =>
	call.account.part(MeetingExtras).pollsOf(kind.find(call).id);

/** @throws Refusal 404, for webinars 4400 */
function pollOf(kind: EventKind, call: PollCall): Fields & { id: string } {
	const poll = pollsOf(kind, call).find(({ id }) => id === call.params['pollId']);
	if (poll) return poll;
	throw kind.name === 'meeting'
		? new Refusal(404, 404, 'Meeting Poll not found')
		: new Refusal(400, 4400, 'Invalid poll IDs.');
}

const list = (kind: EventKind): Route =>
	defineRoute({
		method: 'GET',
		path: `${kind.path}/polls`,
		label: 'LIGHT',
		scopes: kind.scopes('read', 'read:list_polls'),
		query: { anonymous: { type: 'boolean' } },
		handle(call) {
			const polls = pollsOf(kind, call);
			return ok({ total_records: polls.length, polls });
		},
	});

const create = (kind: EventKind): Route =>
	defineRoute<Record<string, never>, Fields>({
		method: 'POST',
		path: `${kind.path}/polls`,
		label: 'LIGHT',
		scopes: kind.scopes('write', 'write:poll'),
		body: POLL,
		handle(call) {
			const polls = pollsOf(kind, call);
			if (polls.length >= MAX_POLLS) throw new Refusal(400, 4400, 'You can only add a maximum of 50 polls.');
			const { random } = call.account.surroundings;
			const poll = { anonymous: false, poll_type: 1, ...call.body, id: random.id(), status: 'notstart' };
			polls.push(poll);
			return created(poll);
		},
	});

const get = (kind: EventKind): Route =>
	defineRoute({
		method: 'GET',
		path: `${kind.path}/polls/{pollId}`,
		label: 'LIGHT',
		scopes: kind.scopes('read', 'read:poll'),
		handle: (call) => ok(pollOf(kind, call)),
	});

const update = (kind: EventKind): Route =>
	defineRoute<Record<string, never>, Fields>({
		method: 'PUT',
		path: `${kind.path}/polls/{pollId}`,
		label: 'LIGHT',
		scopes: kind.scopes('write', 'update:poll'),
		body: POLL,
		handle(call) {
			Object.assign(pollOf(kind, call), call.body);
			return noContent;
		},
	});

const remove = (kind: EventKind): Route =>
	defineRoute({
		method: 'DELETE',
		path: `${kind.path}/polls/{pollId}`,
		label: 'LIGHT',
		scopes: kind.scopes('write', 'delete:poll'),
		handle(call) {
			const polls = pollsOf(kind, call);
			polls.splice(polls.indexOf(pollOf(kind, call)), 1);
			return noContent;
		},
	});

export const pollRoutes = (kind: EventKind): Route[] =>
	[list, create, get, update, remove].map((route) => route(kind));
