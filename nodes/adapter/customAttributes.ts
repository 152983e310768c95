import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { toNodeError } from './errors';
import type { Parameter } from './parameters';
import { mapperField, resourceMapper } from './resourceMapper';
import { recordsIn } from './sharedParameters';
import { mapped } from './structuredParameters';
import { connect } from './zoom';

/** Custom attributes: fields that an account has made up for its users (User Management → Advanced in Zoom). */

// Zoom has no list of them. Users show those that are set: this many users are looked at.
const LOOKED_AT = 300;

/** The custom attributes found on the first users of the account. */
export async function customAttributes(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	try {
		const zoom = await connect(this);
		const query = { include_fields: 'custom_attributes', page_size: LOOKED_AT };
		const { users } = await zoom.request('GET /users', { query });
		const names = new Map(
			recordsIn(users)
				.flatMap((user) => recordsIn(user['custom_attributes']))
				.map(({ key, name }) => [String(key), typeof name === 'string' ? name : String(key)]),
		);
		return {
			fields: [...names].map(([id, displayName]) => mapperField({ id, displayName })),
			emptyFieldsNotice: 'No user has a custom attribute yet',
		};
	} catch (error) {
		throw toNodeError(this.getNode(), error);
	}
}

interface CustomAttribute {
	key: string;
	name: string;
	value: string;
}

/** Those that were mapped; an empty text empties the attribute. */
export const customAttributesMapper = (): Parameter<CustomAttribute[]> =>
	mapped(
		resourceMapper({
			displayName: 'Custom Attributes',
			description: 'Fields that your account has added to its users, as far as users have them',
			method: 'customAttributes',
			fieldWords: { singular: 'attribute', plural: 'attributes' },
			addAllFields: false,
		}),
		(fields) => fields.map(({ id, name, value }) => ({ key: id, name, value: String(value) })),
	);
