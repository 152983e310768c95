import { customAttributesMapper } from '../../../adapter/customAttributes';
import { toZoomFields } from '../../../adapter/fields';
import { isRefusal, recovering } from '../../../adapter/explained';
import { defineOperation } from '../../../adapter/operation';
import { email } from '../../../adapter/parameters';
import type { ZoomRecord } from '../../../adapter/sharedParameters';
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
		customAttributes: customAttributesMapper(),
	},
	subject: ({ email: address }) => `user ${address}`,
	async execute({ zoom, values }) {
		const { updateFields: fields, customAttributes, type, email: userId } = values;
		const created = (await exists(zoom, userId))
			? undefined
			: await create(zoom, { ...values, additionalFields: fields });
		const { firstName, lastName, displayName, ...rest } = fields;
		// What creating takes along is not sent a second time.
		const changes = created ? rest : { firstName, lastName, displayName, ...rest, type };
		const body = toZoomFields({
			...changes,
			...(customAttributes.length > 0 && { customAttributes }),
		});
		if (Object.keys(body).length > 0) await zoom.request('PATCH /users/{userId}', { userId, body });
		return { ...created, userId, created: created !== undefined, updated: created === undefined };
	},
});

const exists = async (zoom: Zoom, userId: string): Promise<boolean> =>
	await recovering(
		zoom.request('GET /users/{userId}', { userId }).then(() => true),
		(error) => isRefusal(error, NO_SUCH_USER),
		() => false,
	);

type NewUser = Parameters<typeof creationRequest>[0];

/** @returns undefined when somebody else was faster */
async function create(zoom: Zoom, user: NewUser): Promise<ZoomRecord | undefined> {
	let refusal: Error | undefined;
	const created = await recovering<ZoomRecord | undefined>(
		zoom.request('POST /users', { body: creationRequest(user) }),
		(error) => {
			refusal = error instanceof Error ? error : undefined;
			return isRefusal(error, ...TAKEN);
		},
		() => undefined,
	);
	// Taken in another account: then there is nothing here to update, and the refusal stands.
	const taken = created === undefined && !(await exists(zoom, user.email));
	if (taken && refusal) await Promise.reject(refusal);
	return created;
}
