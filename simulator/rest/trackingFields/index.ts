import { created, noContent, ok } from '../../http/answer';
import { TrackingFields, type TrackingField } from '../../trackingFields/trackingFields';
import { Refusal } from '../routing/refusal';
import { defineRoute, type Call, type Route, type Scopes } from '../routing/route';

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

type FieldBody = Partial<Omit<TrackingField, 'id'>>;

const BODY = {
	properties: {
		field: { type: 'string' },
		recommended_values: { type: 'array', items: { type: 'string' } },
		required: { type: 'boolean' },
		visible: { type: 'boolean' },
	},
};

/** @throws Refusal 5110 */
function fieldOf({ account, params }: Pick<Call, 'account' | 'params'>): TrackingField {
	const id = params['fieldId'] ?? '';
	const found = account.part(TrackingFields).list.find((field) => field.id === id);
	if (!found) throw new Refusal(404, 5110, `Tracking field does not exist: ${id}.`);
	return found;
}

const create = defineRoute<Record<string, never>, FieldBody>({
	method: 'POST',
	path: PATH,
	label: 'LIGHT',
	scopes: scopes('write', 'write:tracking_field'),
	body: BODY,
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

const get = defineRoute({
	method: 'GET',
	path: `${PATH}/{fieldId}`,
	label: 'LIGHT',
	scopes: scopes('read', 'read:tracking_field'),
	handle: (call) => ok(fieldOf(call)),
});

const update = defineRoute<Record<string, never>, FieldBody | undefined>({
	method: 'PATCH',
	path: `${PATH}/{fieldId}`,
	label: 'LIGHT',
	scopes: scopes('write', 'update:tracking_field'),
	body: BODY,
	handle(call) {
		const field = fieldOf(call);
		const { list: all } = call.account.part(TrackingFields);
		const name = call.body?.field;
		if (all.some((other) => other !== field && other.field === name)) {
			throw new Refusal(400, 200, `Tracking field ${name} already exists.`);
		}
		Object.assign(field, call.body);
		return noContent;
	},
});

const remove = defineRoute({
	method: 'DELETE',
	path: `${PATH}/{fieldId}`,
	label: 'LIGHT',
	scopes: scopes('write', 'delete:tracking_field'),
	handle(call) {
		const field = fieldOf(call);
		const fields = call.account.part(TrackingFields);
		fields.list = fields.list.filter((other) => other !== field);
		return noContent;
	},
});

export const trackingFieldRoutes: readonly Route[] = [list, create, get, update, remove];
