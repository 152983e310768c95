import { zoomTime } from '../../engine/clock';
import { noContent, ok } from '../../http/answer';
import type { Meeting } from '../../meetings/meeting';
import { Registrants, type Registrant, type RegistrantStatus } from '../../registrants/registrants';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { invalidParameter } from '../routing/refusal';
import { defineRoute, type Call, type Route } from '../routing/route';
import { oneOf } from '../routing/schema';
import { joinLink } from './add';
import type { Kind } from './kind';

interface ListQuery extends PageQuery {
	status: RegistrantStatus;
	tracking_source_id?: string;
	occurrence_id?: string;
}

const occurrence = { occurrence_id: { type: 'string' } };

export const listRegistrants = (kind: Kind): Route =>
	defineRoute<ListQuery>({
		method: 'GET',
		path: `${kind.path}/registrants`,
		label: 'MEDIUM',
		scopes: kind.scopes('read', 'read:list_registrants'),
		query: {
			...pageQuery(),
			...occurrence,
			...(kind.name === 'webinar' && { tracking_source_id: { type: 'string' } }),
			status: { ...oneOf('pending', 'approved', 'denied'), default: 'approved' },
		},
		handle(call) {
			const event = kind.find(call);
			const found = call.account
				.part(Registrants)
				.of(event.id)
				.filter(({ status }) => status === call.query.status)
				.filter(({ occurrenceIds }) => {
					const { occurrence_id: wanted } = call.query;
					return wanted === undefined || (occurrenceIds?.includes(wanted) ?? true);
				})
				.filter(({ sourceId }) => [undefined, sourceId].includes(call.query.tracking_source_id));
			const { rows, fields } = paginate(call, found, 300, ({ seq }) => seq);
			return ok({ ...fields, registrants: rows.map((row) => view(kind, event, row)) });
		},
	});

export const getRegistrant = (kind: Kind): Route =>
	defineRoute({
		method: 'GET',
		path: `${kind.path}/registrants/{registrantId}`,
		label: 'LIGHT',
		scopes: kind.scopes('read', 'read:registrant'),
		handle(call) {
			const event = kind.find(call);
			return ok(view(kind, event, registrantOf(event, call)));
		},
	});

export const deleteRegistrant = (kind: Kind): Route =>
	defineRoute({
		method: 'DELETE',
		path: `${kind.path}/registrants/{registrantId}`,
		label: 'LIGHT',
		scopes: kind.scopes('write', 'delete:registrant'),
		query: occurrence,
		handle(call) {
			const event = kind.find(call);
			call.account.part(Registrants).remove(event.id, registrantOf(event, call));
			return noContent;
		},
	});

interface StatusBody {
	action: 'approve' | 'cancel' | 'deny';
	registrants?: Array<{ id?: string; email?: string }>;
}

export const changeStatus = (kind: Kind): Route =>
	defineRoute<Record<string, never>, StatusBody>({
		method: 'PUT',
		path: `${kind.path}/registrants/status`,
		label: 'MEDIUM',
		scopes: kind.scopes('write', 'update:registrant_status'),
		query: occurrence,
		body: {
			required: ['action'],
			properties: {
				action: oneOf('approve', 'cancel', 'deny'),
				registrants: {
					type: 'array',
					maxItems: 30,
					items: {
						type: 'object',
						properties: { id: { type: 'string' }, email: { type: 'string' } },
					},
				},
			},
		},
		handle(call) {
			const event = kind.find(call);
			const people = call.account.part(Registrants);
			const wanted = call.body.registrants ?? [];
			const isWanted = ({ id, form }: Registrant): boolean =>
				wanted.some((one) => one.id === id || one.email === form.email);
			for (const registrant of people.of(event.id).filter(isWanted)) {
				// A cancelled registration is gone from every list but that of the denied [?].
				registrant.status = call.body.action === 'approve' ? 'approved' : 'denied';
			}
			return noContent;
		},
	});

/** @throws Refusal 300 */
function registrantOf(event: Meeting, { account, params }: Pick<Call, 'account' | 'params'>): Registrant {
	const id = params['registrantId'];
	const found = account
		.part(Registrants)
		.of(event.id)
		.find((registrant) => registrant.id === id);
	if (!found) {
		throw invalidParameter('The value that you entered for the Registrant ID field is invalid.');
	}
	return found;
}

function view(kind: Kind, event: Meeting, registrant: Registrant): Record<string, unknown> {
	return {
		id: registrant.id,
		...registrant.form,
		status: registrant.status,
		create_time: zoomTime(registrant.createdAt),
		...joinLink(kind, event, registrant),
	};
}
