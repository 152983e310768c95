import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { toNodeError } from '../errors/nodeErrors';
import { mapped, type NamedMethod, type Parameter } from '../kit';
import { locator, type Search } from './locator';
import { mapperField, resourceMapper, type FieldList } from './resourceMapper';
import { connect } from '../login/zoom';
import { isRecord, recordsIn } from '../../../zoom/values';

/** Custom attributes: fields that an account has made up for its users (User Management → Advanced in Zoom). */

// Zoom has no list of them. Users show those that are set: this many users are looked at.
const LOOKED_AT = 300;

/** Names by key. */
async function attributesOf(context: ILoadOptionsFunctions): Promise<Map<string, string>> {
	try {
		const zoom = await connect(context);
		const query = { include_fields: 'custom_attributes', page_size: LOOKED_AT };
		const { users } = await zoom.request('GET /users', { query });
		return new Map(
			recordsIn(users)
				.flatMap((user) => recordsIn(user['custom_attributes']))
				.map(({ key, name }) => [String(key), typeof name === 'string' ? name : String(key)]),
		);
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

/** The custom attributes found on the first users of the account, to fill in. */
const attributeFields: FieldList = {
	name: 'customAttributes',
	async method() {
		const names = await attributesOf(this);
		return {
			fields: [...names].map(([id, displayName]) => mapperField({ id, displayName })),
			emptyFieldsNotice: 'Custom attributes: no user has one yet',
		};
	},
};

/** The same, to choose one. */
const attributeList: NamedMethod<Search> = {
	name: 'searchCustomAttributes',
	async method(filter = '') {
		const wanted = filter.trim().toLocaleLowerCase();
		const all = [...(await attributesOf(this))].map(([value, name]) => ({ name, value }));
		return { results: all.filter(({ name }) => name.toLocaleLowerCase().includes(wanted)) };
	},
};

/** One custom attribute; the operation receives its key, empty while none was chosen. */
export function customAttributeLocator(displayName: string): Parameter<string> {
	const chosen = locator({
		displayName,
		description: 'Which custom attribute; the list shows those that at least one user has',
		list: attributeList,
		modes: [
			{ displayName: 'By Key', name: 'id', type: 'string', placeholder: 'e.g. cbf_cywdkexrtqc73f97gd4w6g' },
		],
	});
	return {
		...chosen,
		parse: (raw, context) => (isRecord(raw) && (raw['value'] ?? '') === '' ? '' : chosen.parse(raw, context)),
	};
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
			description:
				'Fields that your account has added to its users; the list shows those that at least one user has',
			list: attributeFields,
			fieldWords: { singular: 'attribute', plural: 'attributes' },
			addAllFields: false,
		}),
		(fields) => fields.map(({ id, name, value }) => ({ key: id, name, value: String(value) })),
	);
