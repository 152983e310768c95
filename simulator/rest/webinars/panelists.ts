import { zoomTime } from '../../engine/clock';
import { created, noContent, ok } from '../../http/answer';
import { Panelists, type Panelist } from '../../webinars/panelists';
import { invalidParameter } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { webinarOf, webinarScopes } from './find';

const PATH = '/webinars/{webinarId}/panelists';

export const listPanelists = defineRoute({
	method: 'GET',
	path: PATH,
	label: 'MEDIUM',
	scopes: webinarScopes('read', 'webinar:read:list_panelists'),
	handle(call) {
		const webinar = webinarOf(call);
		const panelists = call.account.part(Panelists).of(webinar.id);
		return ok({
			panelists: panelists.map((one) => ({
				...one,
				join_url: `${call.origin}/w/${webinar.id}?tk=${one.id}`,
			})),
			total_records: panelists.length,
		});
	},
});

export const addPanelists = defineRoute<Record<string, never>, { panelists?: Array<Omit<Panelist, 'id'>> }>({
	method: 'POST',
	path: PATH,
	label: 'MEDIUM',
	scopes: webinarScopes('write', 'webinar:write:panelist'),
	body: {
		properties: {
			panelists: {
				type: 'array',
				maxItems: 30,
				items: {
					type: 'object',
					properties: { email: { type: 'string', format: 'email' }, name: { type: 'string' } },
				},
			},
		},
	},
	handle(call) {
		const { account, now, body } = call;
		const webinar = webinarOf(call);
		const list = account.part(Panelists).of(webinar.id);
		for (const { email, name } of body.panelists ?? []) {
			if (list.some((one) => one.email === email)) continue;
			list.push({ id: account.surroundings.random.id(), email, name });
		}
		return created({ id: String(webinar.id), updated_at: zoomTime(now) });
	},
});

export const removePanelists = defineRoute({
	method: 'DELETE',
	path: PATH,
	label: 'LIGHT',
	scopes: webinarScopes('write', 'webinar:delete:panelist'),
	handle(call) {
		call.account.part(Panelists).of(webinarOf(call).id).length = 0;
		return noContent;
	},
});

export const removePanelist = defineRoute({
	method: 'DELETE',
	path: `${PATH}/{panelistId}`,
	label: 'LIGHT',
	scopes: webinarScopes('write', 'webinar:delete:panelist'),
	handle(call) {
		const list = call.account.part(Panelists).of(webinarOf(call).id);
		const key = call.params['panelistId'];
		const index = list.findIndex(({ id, email }) => id === key || email === key);
		if (index < 0) throw invalidParameter('Invalid panelist ID.');
		list.splice(index, 1);
		return noContent;
	},
});
