import type { ILoadOptionsFunctions, INodeListSearchResult, INodePropertyMode } from 'n8n-workflow';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import { isRecord } from '../../../zoom/values';
import type { NamedMethod, Parameter } from '../kit';

/** Fills the list of a resource locator: what matches the filter, page by page. */
export type Search = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

interface LocatorWords {
	displayName: string;
	description: string;
	/** Undefined where Zoom cannot list what may be chosen. */
	list: NamedMethod<Search> | undefined;
	modes: INodePropertyMode[];
}

/** A resource locator: from a searchable list first, then by what a person may have at hand. The value is a text. */
export function locator({ displayName, description, list, modes }: LocatorWords): Parameter<string> {
	const all = list ? [fromList(list), ...modes] : modes;
	return {
		property: {
			displayName,
			description,
			type: 'resourceLocator',
			required: true,
			default: { mode: all[0]?.name ?? '', value: '' },
			modes: all,
		},
		...(list && { methods: { listSearch: { [list.name]: list.method } } }),
		parse(raw) {
			const value = isRecord(raw) ? raw['value'] : raw;
			const isText = typeof value === 'string' || Number.isSafeInteger(value);
			// Nothing but invisible characters, dots or slashes is no ID.
			if (!isText || !/[\p{L}\p{N}]/u.test(String(value))) {
				throw new ZoomInvalidInputError(`"${displayName}" is empty`, displayName);
			}
			return String(value).trim();
		},
	};
}

/** The same for a field that is hidden, and then empty, while another choice makes it needless. */
export const emptyWhereHidden = (one: Parameter<string>): Parameter<string> => ({
	...one,
	parse: (raw, context) => (isRecord(raw) && raw['value'] === '' ? '' : one.parse(raw, context)),
});

const fromList = ({ name }: NamedMethod<Search>): INodePropertyMode => ({
	displayName: 'From List',
	name: 'list',
	type: 'list',
	typeOptions: { searchListMethod: name, searchable: true },
});

/**
 * What a typed value of a mode has to look like; n8n says so beside the field, and before it runs the node. It does not
 * look at expressions. An empty field is "required" or allowed, and no matter of its form.
 */
export const looksLike = (regex: string, errorMessage: string): Pick<INodePropertyMode, 'validation'> => ({
	validation: [{ type: 'regex', properties: { regex: `(?:\\s*(?:${regex})\\s*)?`, errorMessage } }],
});
