import { noContent, ok } from '../../http/answer';
import { MeetingExtras, type Fields } from '../../meetings/extras';
import { defineRoute } from '../route';
import { text } from '../schema';
import { meetingOf, meetingScopes } from './find';

const PATH = '/meetings/{meetingId}/survey';

const get = defineRoute({
	method: 'GET',
	path: PATH,
	label: 'LIGHT',
	scopes: meetingScopes('read', 'meeting:read:survey'),
	handle: (call) => ok(call.account.part(MeetingExtras).surveys.get(meetingOf(call).id) ?? {}),
});

const update = defineRoute<Record<string, never>, Fields>({
	method: 'PATCH',
	path: PATH,
	label: 'LIGHT',
	scopes: meetingScopes('write', 'meeting:update:survey'),
	body: {
		properties: {
			show_in_the_browser: { type: 'boolean' },
			third_party_survey: text(64),
			custom_survey: {
				type: 'object',
				properties: {
					title: text(64),
					feedback: text(320),
					anonymous: { type: 'boolean' },
					questions: { type: 'array', maxItems: 100, items: { type: 'object' } },
				},
			},
		},
	},
	handle(call) {
		const { surveys } = call.account.part(MeetingExtras);
		const { id } = meetingOf(call);
		surveys.set(id, { ...surveys.get(id), ...call.body });
		return noContent;
	},
});

const remove = defineRoute({
	method: 'DELETE',
	path: PATH,
	label: 'LIGHT',
	scopes: meetingScopes('write', 'meeting:delete:survey'),
	handle(call) {
		call.account.part(MeetingExtras).surveys.delete(meetingOf(call).id);
		return noContent;
	},
});

export const surveyRoutes = [get, update, remove];
