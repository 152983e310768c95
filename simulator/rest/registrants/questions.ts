import { noContent, ok } from '../../http/answer';
import { Registrants, type Questions } from '../../registrants/registrants';
import { defineRoute, type Route } from '../routing/route';
import { oneOf, type Schema } from '../routing/schema';
import type { Kind } from './kind';

const FIELDS = [
	'last_name',
	'address',
	'city',
	'country',
	'zip',
	'state',
	'phone',
	'industry',
	'org',
	'job_title',
	'purchasing_time_frame',
	'role_in_purchase_process',
	'no_of_employees',
	'comments',
];

const list = (properties: Record<string, Schema>): Schema => ({
	type: 'array',
	items: { type: 'object', properties },
});

export const getQuestions = (kind: Kind): Route =>
	defineRoute({
		method: 'GET',
		path: `${kind.path}/registrants/questions`,
		label: 'LIGHT',
		scopes: kind.scopes('read', 'read:list_registration_questions'),
		handle: (call) => ok(call.account.part(Registrants).questions(kind.find(call).id)),
	});

export const updateQuestions = (kind: Kind): Route =>
	defineRoute<Record<string, never>, Partial<Questions>>({
		method: 'PATCH',
		path: `${kind.path}/registrants/questions`,
		label: 'LIGHT',
		scopes: kind.scopes('write', 'update:registration_question'),
		body: {
			properties: {
				questions: list({ field_name: oneOf(...FIELDS), required: { type: 'boolean' } }),
				custom_questions: list({
					title: { type: 'string' },
					type: oneOf(...kind.questionTypes),
					required: { type: 'boolean' },
					answers: { type: 'array', items: { type: 'string' } },
				}),
			},
		},
		handle(call) {
			call.account.part(Registrants).ask(kind.find(call).id, call.body);
			return noContent;
		},
	});
