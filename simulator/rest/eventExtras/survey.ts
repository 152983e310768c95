import { noContent, ok } from '../../http/answer';
import { MeetingExtras, type Fields } from '../../meetings/extras';
import { defineRoute, type Route } from '../routing/route';
import { text, type Schema } from '../routing/schema';
import type { EventKind } from './kind';

const SURVEY: Record<string, Schema> = {
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
};

const get = (kind: EventKind): Route =>
	defineRoute({
		method: 'GET',
		path: `${kind.path}/survey`,
		label: 'LIGHT',
		scopes: kind.scopes('read', 'read:survey'),
		handle: (call) => ok(call.account.part(MeetingExtras).surveys.get(kind.find(call).id) ?? {}),
	});

const update = (kind: EventKind): Route =>
	defineRoute<Record<string, never>, Fields>({
		method: 'PATCH',
		path: `${kind.path}/survey`,
		label: 'LIGHT',
		scopes: kind.scopes('write', 'update:survey'),
		body: {
			properties: {
				...SURVEY,
				...(kind.name === 'webinar' && { show_in_the_follow_up_email: { type: 'boolean' } }),
			},
		},
		handle(call) {
			const { surveys } = call.account.part(MeetingExtras);
			const { id } = kind.find(call);
			surveys.set(id, { ...surveys.get(id), ...call.body });
			return noContent;
		},
	});

const remove = (kind: EventKind): Route =>
	defineRoute({
		method: 'DELETE',
		path: `${kind.path}/survey`,
		label: 'LIGHT',
		scopes: kind.scopes('write', 'delete:survey'),
		handle(call) {
			call.account.part(MeetingExtras).surveys.delete(kind.find(call).id);
			return noContent;
		},
	});

export const surveyRoutes = (kind: EventKind): Route[] => [get, update, remove].map((route) => route(kind));
