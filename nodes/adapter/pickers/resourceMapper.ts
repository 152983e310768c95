import type { ILoadOptionsFunctions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { DateTime } from 'luxon';
import type { NamedMethod, Parameter } from '../kit';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import { isNothing, isRecord, recordsIn } from '../../../zoom/values';
import { asTyped } from '../../../zoom/values/excerpt';

/** n8n's resource mapper: fields that only Zoom knows, asked for while the node is set up. */

/** Asks Zoom for the fields. */
export type FieldList = NamedMethod<(this: ILoadOptionsFunctions) => Promise<ResourceMapperFields>>;

interface MapperWords {
	displayName: string;
	description: string;
	list: FieldList;
	fieldWords: { singular: string; plural: string };
	/** Parameters by which the fields are read anew when they change. */
	dependsOn?: string[];
	/** Whether all fields are shown at once, or each has to be added. */
	addAllFields: boolean;
}

/** One field that the person filled in. */
export interface MappedField {
	readonly id: string;
	/** As the editor shows it. */
	readonly name: string;
	readonly value: unknown;
}

/** Those that were filled in, an empty text included. An expression may give them all as an object of IDs and values. */
export const resourceMapper = (words: MapperWords): Parameter<MappedField[]> => ({
	property: {
		displayName: words.displayName,
		description: words.description,
		type: 'resourceMapper',
		default: { mappingMode: 'defineBelow', value: null },
		typeOptions: {
			...(words.dependsOn && { loadOptionsDependsOn: words.dependsOn }),
			resourceMapper: {
				resourceMapperMethod: words.list.name,
				// "add" would have n8n refuse what is missing, one field at a time, before the node can name them all.
				mode: 'map',
				valuesLabel: words.displayName,
				addAllFields: words.addAllFields,
				supportAutoMap: false,
				fieldWords: words.fieldWords,
			},
		},
	},
	methods: { resourceMapping: { [words.list.name]: words.list.method } },
	parse(raw) {
		const { value, schema } = isRecord(raw) && 'mappingMode' in raw ? raw : { value: raw, schema: [] };
		if (isNothing(value)) return [];
		// Never taken for "nothing was filled in".
		if (!isRecord(value)) {
			const { displayName } = words;
			throw new ZoomInvalidInputError(
				`"${displayName}" is not an object of ${words.fieldWords.plural} and their values`,
				displayName,
			);
		}
		const names = new Map(
			recordsIn(schema).map(({ id, displayName }) => [
				id,
				typeof displayName === 'string' ? displayName : '',
			]),
		);
		return Object.entries(value)
			.filter(([, one]) => one !== null && one !== undefined)
			.map(([id, one]) => {
				const name = names.get(id) || id;
				if ([one].flat().every(isPlain)) return { id, name, value: one };
				throw new ZoomInvalidInputError(
					`"${asTyped(name)}" holds something that is no plain value (field "${words.displayName}")`,
					words.displayName,
				);
			});
	},
});

/** What can be written as a text. */
const isPlain = (value: unknown): boolean =>
	typeof value !== 'object' || value === null || value instanceof Date || DateTime.isDateTime(value);

/** A text field, unless said otherwise. */
export const mapperField = (
	field: Pick<ResourceMapperField, 'id' | 'displayName'> & Partial<ResourceMapperField>,
): ResourceMapperField => ({
	type: 'string',
	required: false,
	defaultMatch: false,
	display: true,
	...field,
});
