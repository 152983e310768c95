import { created, noContent, ok } from '../../http/answer';
import { MeetingExtras, type Fields } from '../../meetings/extras';
import { Refusal } from '../refusal';
import { defineRoute, type Call } from '../route';
import { oneOf, text, type Schema } from '../schema';
import { meetingOf, meetingScopes } from './find';

const PATH = '/meetings/{meetingId}/polls';
const MOST_POLLS = 50;
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

const pollsOf = (call: Pick<Call, 'account' | 'params' | 'token'>) =>
	call.account.part(MeetingExtras).pollsOf(meetingOf(call).id);

/** @throws Refusal 404 */
function pollOf(call: Pick<Call, 'account' | 'params' | 'token'>): Fields & { id: string } {
	const poll = pollsOf(call).find(({ id }) => id === call.params['pollId']);
	if (!poll) throw new Refusal(404, 404, 'Meeting Poll not found');
	return poll;
}

const list = defineRoute({
	method: 'GET',
	path: PATH,
	label: 'LIGHT',
	scopes: meetingScopes('read', 'meeting:read:list_polls'),
	query: { anonymous: { type: 'boolean' } },
	handle(call) {
		const polls = pollsOf(call);
		return ok({ total_records: polls.length, polls });
	},
});

const create = defineRoute<Record<string, never>, Fields>({
	method: 'POST',
	path: PATH,
	label: 'LIGHT',
	scopes: meetingScopes('write', 'meeting:write:poll'),
	body: POLL,
	handle(call) {
		const polls = pollsOf(call);
		if (polls.length >= MOST_POLLS) throw new Refusal(400, 4400, 'You can only add a maximum of 50 polls.');
		const { random } = call.account.surroundings;
		const poll = { anonymous: false, poll_type: 1, ...call.body, id: random.id(), status: 'notstart' };
		polls.push(poll);
		return created(poll);
	},
});

const get = defineRoute({
	method: 'GET',
	path: `${PATH}/{pollId}`,
	label: 'LIGHT',
	scopes: meetingScopes('read', 'meeting:read:poll'),
	handle: (call) => ok(pollOf(call)),
});

const update = defineRoute<Record<string, never>, Fields>({
	method: 'PUT',
	path: `${PATH}/{pollId}`,
	label: 'LIGHT',
	scopes: meetingScopes('write', 'meeting:update:poll'),
	body: POLL,
	handle(call) {
		Object.assign(pollOf(call), call.body);
		return noContent;
	},
});

const remove = defineRoute({
	method: 'DELETE',
	path: `${PATH}/{pollId}`,
	label: 'LIGHT',
	scopes: meetingScopes('write', 'meeting:delete:poll'),
	handle(call) {
		const polls = pollsOf(call);
		polls.splice(polls.indexOf(pollOf(call)), 1);
		return noContent;
	},
});

export const pollRoutes = [list, create, get, update, remove];
