import { created } from '../../http/answer';
import type { Form } from '../../registrants/registrants';
import { Refusal } from '../routing/refusal';
import { defineRoute, type Route } from '../routing/route';
import { checkOpen, joinLink, register } from './add';
import type { Kind } from './kind';

const ONCE = new Set([2, 5]);

export const addBatch = (kind: Kind): Route =>
	defineRoute<Record<string, never>, { auto_approve?: boolean; registrants?: Form[] }>({
		method: 'POST',
		path: `${kind.path}/batch_registrants`,
		label: 'HEAVY',
		scopes: kind.scopes('write', 'write:batch_registrants'),
		body: {
			properties: {
				auto_approve: { type: 'boolean' },
				registrants_confirmation_email: { type: 'boolean' },
				registrants: {
					type: 'array',
					maxItems: 30,
					items: {
						type: 'object',
						required: ['email', 'first_name'],
						properties: {
							email: { type: 'string', format: 'email' },
							first_name: { type: 'string' },
							last_name: { type: 'string' },
						},
					},
				},
			},
		},
		handle(call) {
			const event = kind.find(call);
			if (!ONCE.has(event.type)) {
				throw new Refusal(
					400,
					kind.name === 'meeting' ? 303 : 300,
					`This API can only be used for scheduled ${kind.name}(${kind.name} type: 2).`,
				);
			}
			if (event.settings['approval_type'] === 2) {
				if (kind.name === 'webinar') throw kind.notOpen(event.id);
				throw new Refusal(400, 404, `Registration has not been enabled for this meeting: ${event.id}.`);
			}
			const { registrants = [], auto_approve = false } = call.body;
			return created({
				registrants: registrants.map((form) => {
					checkOpen(kind, event, call);
					const registrant = register(event, { form, approve: auto_approve }, call);
					return {
						email: form.email,
						registrant_id: registrant.id,
						...joinLink(kind, event, registrant),
					};
				}),
			});
		},
	});
