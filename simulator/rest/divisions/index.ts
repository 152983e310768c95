import { zoomTime } from '../../engine/clock';
import { Divisions } from '../../divisions/divisions';
import { created, ok } from '../../http/answer';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { invalidParameter, Refusal } from '../routing/refusal';
import { defineRoute, type Route } from '../routing/route';

const MAX_PAGE_SIZE = 300;
const MAX_DIVISIONS = 500;

const listDivisions = defineRoute<PageQuery>({
	method: 'GET',
	path: '/divisions',
	label: 'LIGHT',
	scopes: { classic: [' division:read:admin'], granular: ['division:read:list_divisions:admin'] },
	query: pageQuery(),
	handle(call) {
		const divisions = call.account.part(Divisions);
		const { rows, fields } = paginate(call, divisions.all(), MAX_PAGE_SIZE, ({ seq }) => seq);
		const { next_page_token, page_size, total_records } = fields;
		return ok({
			next_page_token,
			page_size,
			total_records,
			divisions: rows.map((division) => ({
				division_id: division.id,
				division_name: division.name,
				division_description: division.description,
				is_main_division: division.isMain,
				total_members: divisions.membersOf(division).length,
			})),
		});
	},
});

interface DivisionBody {
	division_name: string;
	division_description?: string;
}

const createDivision = defineRoute<Record<string, never>, DivisionBody>({
	method: 'POST',
	path: '/divisions',
	label: 'LIGHT',
	scopes: { classic: ['division:wirte:admin'], granular: ['division:write:division:admin'] },
	body: {
		required: ['division_name'],
		properties: { division_name: { type: 'string' }, division_description: { type: 'string' } },
	},
	handle({ account, body }) {
		const { division_name: name, division_description: description = '' } = body;
		const divisions = account.part(Divisions);
		// The document names no code for it [?].
		if (divisions.all().some((division) => division.name === name))
			throw new Refusal(409, 300, 'This name is already in use. Please try another.');
		if (divisions.all().length >= MAX_DIVISIONS)
			throw new Refusal(400, 42006, "You've reached the maximum number of divisions reached.");
		const added = divisions.add({ name, description, isMain: false });
		return created({ division_id: added.id, division_name: name, division_description: description });
	},
});

interface UsersBody {
	users?: Array<{ user_id?: string; user_email?: string }>;
}

/** Zoom leaves out whom it does not know; `ids` tells who came in [?]. */
const assignDivision = defineRoute<Record<string, never>, UsersBody | undefined>({
	method: 'POST',
	path: '/divisions/{divisionId}/users',
	label: 'MEDIUM',
	scopes: { classic: ['division:wirte:admin'], granular: ['division:write:member:admin'] },
	body: {
		properties: {
			users: {
				type: 'array',
				items: {
					type: 'object',
					properties: { user_id: { type: 'string' }, user_email: { type: 'string' } },
				},
			},
		},
	},
	handle({ account, params, body, now }) {
		const division = account.part(Divisions).find(params['divisionId'] ?? '');
		if (!division) throw new Refusal(404, 40406, 'Division not found.');
		const { users = [] } = body ?? {};
		if (users.length > 30) throw invalidParameter('Up to 30 users can be assigned a division at once.');
		const known = users.flatMap(
			({ user_id: id, user_email: email }) => account.users.find(id ?? email ?? '') ?? [],
		);
		for (const user of known) user.division_ids = [division.id];
		return created({ added_at: zoomTime(now), ids: known.map(({ id }) => id).join(',') });
	},
});

export const divisionRoutes: readonly Route[] = [listDivisions, createDivision, assignDivision];
