import { created, ok } from '../../http/answer';
import { TrackingFields, type TrackingField } from '../../trackingFields/trackingFields';
import { defineRoute, type Route, type Scopes } from '../routing/route';

const PATH = '/tracking_fields';

const scopes = (classic: string, granular: string): Scopes => ({
	classic: [`tracking_fields:${classic}:admin`],
	granular: [`tracking_field:${granular}:admin`],
});

const list = defineRoute({
	method: 'GET',
	path: PATH,
	label: 'MEDIUM',
	scopes: scopes('read', 'read:list_tracking_fields'),
	handle({ account }) {
		const fields = account.part(TrackingFields).list;
		return ok({ total_records: fields.length, tracking_fields: fields });
	},
});

const create = defineRoute<Record<string, never>, Partial<Omit<TrackingField, 'id'>>>({
	method: 'POST',
	path: PATH,
	label: 'LIGHT',
	scopes: scopes('write', 'write:tracking_field'),
	body: {
		properties: {
			field: { type: 'string' },
			recommended_values: { type: 'array', items: { type: 'string' } },
			required: { type: 'boolean' },
			visible: { type: 'boolean' },
		},
	},
	handle({ account, body }) {
		const field: TrackingField = {
			field: '',
			recommended_values: [],
			required: false,
			visible: true,
			...body,
			id: account.surroundings.random.id(),
		};
		account.part(TrackingFields).list.push(field);
		return created(field);
	},
});

export const trackingFieldRoutes: readonly Route[] = [list, create];
