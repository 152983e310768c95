import {
	defineOperation,
	fallbackWhen,
	field,
	isRefusal,
	toZoomFields,
	type Zoom,
} from '../../../adapter/kit';
import { customAttributesMapper } from '../../../adapter/pickers';
import { creationParameters, creationRequest, profileFields, UNCHANGED, userTypeIfNew } from './fields';
import type { ZoomRecord } from '../../../../zoom/values';

const BASIC = 1;
const NO_SUCH_USER = 1001;
/** Already in this account; an active account somewhere. */
const TAKEN = [1005, 1009];

export const createOrUpdate = defineOperation({
	name: 'Create or Update',
	value: 'createOrUpdate',
	action: 'Create or update a user',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	parameters: {
		email: field.email({
			displayName: 'Email',
			description: 'The email address with which the user signs in to Zoom',
			required: true,
		}),
		type: userTypeIfNew(),
		...creationParameters(),
		updateFields: profileFields(),
		customAttributes: customAttributesMapper(),
	},
	options: { clearLists: field.clearLists() },
	subject: ({ email }) => `user ${email}`,
	async execute({ zoom, values }) {
		const { updateFields: fields, customAttributes, type, email: userId } = values;
		const created = (await exists(zoom, userId))
			? undefined
			: await create(zoom, {
					...values,
					...(type === UNCHANGED && { type: BASIC }),
					additionalFields: fields,
				});
		const { firstName, lastName, displayName, ...rest } = fields;
		// Fields that were sent with the creation are not sent again.
		const license = type === UNCHANGED ? {} : { type };
		const changes = created ? rest : { firstName, lastName, displayName, ...rest, ...license };
		const body = toZoomFields({
			...changes,
			...(customAttributes.length > 0 && { customAttributes }),
		});
		const changed = Object.keys(body).length > 0;
		if (changed) await zoom.request('PATCH /users/{userId}', { userId, body });
		return { ...created, userId, created: created !== undefined, updated: !created && changed };
	},
});

const exists = async (zoom: Zoom, userId: string): Promise<boolean> =>
	await fallbackWhen(
		zoom.request('GET /users/{userId}', { userId }).then(() => true),
		(error) => isRefusal(error, NO_SUCH_USER),
		() => false,
	);

type NewUser = Parameters<typeof creationRequest>[0];

/** @returns undefined when the user was created by somebody else meanwhile */
async function create(zoom: Zoom, user: NewUser): Promise<ZoomRecord | undefined> {
	let refusal: Error | undefined;
	const created = await fallbackWhen<ZoomRecord | undefined>(
		zoom.request('POST /users', { body: creationRequest(user) }),
		(error) => {
			refusal = error instanceof Error ? error : undefined;
			return isRefusal(error, ...TAKEN);
		},
		() => undefined,
	);
	// Taken in another account: then there is nothing here to update, and the refusal stands.
	const taken = created === undefined && !(await exists(zoom, user.email));
	if (taken && refusal) throw refusal;
	return created;
}
