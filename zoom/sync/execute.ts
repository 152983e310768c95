import { ZoomRateLimitError, ZoomRefusedError } from '../errors';
import type { ZoomClient } from '../api/client';
import type { Action, Change, PlanRow, Value } from './planRow';

/** What a sync needs of Zoom's API. */
export type Calls = Pick<ZoomClient, 'request'>;

type OpenRow = PlanRow & { readonly action: Action };

const NO_SUCH_USER = 1001;
/** POST /users takes these; a PATCH afterwards sets the rest. */
const TAKEN_BY_CREATION = new Set(['first_name', 'last_name', 'display_name', 'type']);
const ATTRIBUTE = 'custom_attributes.';

/**
 * Carries one row out. Cut off in between, the next plan finds what is missing; sent twice, each call does no harm.
 * @throws ZoomError
 */
export async function execute(row: OpenRow, zoom: Calls): Promise<void> {
	const userId = row.userId ?? row.email;
	switch (row.action) {
		case 'create':
			await create(row, zoom);
			return;
		case 'update':
		case 'changeLicense':
			await change(userId, row.changes, zoom);
			return;
		case 'reactivate':
			await zoom.request('PUT /users/{userId}/status', { userId, body: { action: 'activate' } });
			await change(userId, row.changes, zoom);
			return;
		case 'deactivate':
			await zoom.request('PUT /users/{userId}/status', { userId, body: { action: 'deactivate' } });
			return;
		case 'disassociate':
		case 'delete':
			await remove(userId, row, zoom);
			return;
	}
}

async function create({ email, changes, createAction = 'create' }: OpenRow, zoom: Calls): Promise<void> {
	const taken = changes.filter(({ field }) => TAKEN_BY_CREATION.has(field));
	const info = Object.fromEntries(taken.map(({ field, to }) => [field, to]));
	await zoom.request('POST /users', { body: { action: createAction, user_info: { email, ...info } } });
	await change(
		email,
		changes.filter(({ field }) => !TAKEN_BY_CREATION.has(field)),
		zoom,
	);
}

/** The address comes last: the user is known by the old one until then. */
async function change(userId: string, changes: readonly Change[], zoom: Calls): Promise<void> {
	const body = profileOf(changes.filter(({ field }) => field !== 'email'));
	if (Object.keys(body).length > 0) await zoom.request('PATCH /users/{userId}', { userId, body });
	const moved = changes.find(({ field }) => field === 'email');
	if (moved) await zoom.request('PUT /users/{userId}/email', { userId, body: { email: moved.to } });
}

function profileOf(changes: readonly Change[]): Record<string, unknown> {
	const plain: Record<string, Value> = {};
	const attributes: Array<{ key: string; value: string }> = [];
	for (const { field, to } of changes) {
		if (field.startsWith(ATTRIBUTE))
			attributes.push({ key: field.slice(ATTRIBUTE.length), value: String(to) });
		else plain[field] = to;
	}
	return { ...plain, ...(attributes.length > 0 && { custom_attributes: attributes }) };
}

async function remove(
	userId: string,
	{ action, transferTo, transfer = [] }: OpenRow,
	zoom: Calls,
): Promise<void> {
	const flags = Object.fromEntries(transfer.map((flag) => [flag, true]));
	const query = { action, ...(transferTo !== undefined && { transfer_email: transferTo, ...flags }) };
	try {
		await zoom.request('DELETE /users/{userId}', { userId, query });
	} catch (error) {
		// An earlier attempt whose answer was lost, or somebody else, was faster.
		if (error instanceof ZoomRefusedError && error.zoomCode === NO_SUCH_USER && transferTo === undefined)
			return;
		throw error;
	}
}

/** Zoom takes so many new users a day: the others need not be tried. */
export const isDailyLimit = (error: unknown): error is ZoomRateLimitError =>
	error instanceof ZoomRateLimitError && error.kind === 'daily';
