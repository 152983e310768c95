import { toZoomFields } from '../../../adapter/fields';
import { defineOperation } from '../../../adapter/operation';
import { email } from '../../../adapter/parameters';
import { ZoomRefusedError } from '../../../adapter/refused';
import type { Zoom } from '../../../adapter/zoom';
import { creationParameters, creationRequest, profileFields, userType } from './fields';

const NO_SUCH_USER = 1001;
/** Already in this account; an active account somewhere. */
const TAKEN = [1005, 1009];

export const createOrUpdate = defineOperation({
	name: 'Create or Update',
	value: 'createOrUpdate',
	action: 'Create or update a user',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	parameters: {
		email: email({ displayName: 'Email', required: true }),
		type: userType(),
		...creationParameters(),
		updateFields: profileFields(),
	},
	subject: ({ email: address }) => `user ${address}`,
	async execute({ zoom, values }) {
		const { updateFields: fields, type, email: userId } = values;
		const created = (await exists(zoom, userId))
			? undefined
			: await create(zoom, { ...values, additionalFields: fields });
		const { firstName, lastName, displayName, ...rest } = fields;
		// What creating takes along is not sent a second time.
		const changes = created ? rest : { firstName, lastName, displayName, ...rest, type };
		const body = toZoomFields(changes);
		if (Object.keys(body).length > 0) await zoom.request('PATCH /users/{userId}', { userId, body });
		return { ...created, userId, created: created !== undefined, updated: created === undefined };
	},
});

async function exists(zoom: Zoom, userId: string): Promise<boolean> {
	try {
		await zoom.request('GET /users/{userId}', { userId });
		return true;
	} catch (error) {
		if (error instanceof ZoomRefusedError && error.zoomCode === NO_SUCH_USER) return false;
		throw error;
	}
}

type NewUser = Parameters<typeof creationRequest>[0];

/** @returns undefined when somebody else was faster */
async function create(zoom: Zoom, user: NewUser) {
	try {
		return await zoom.request('POST /users', { body: creationRequest(user) });
	} catch (error) {
		const isTaken = error instanceof ZoomRefusedError && TAKEN.includes(error.zoomCode ?? 0);
		if (isTaken && (await exists(zoom, user.email))) return undefined;
		throw error;
	}
}
