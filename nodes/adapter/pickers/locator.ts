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
	list: NamedMethod<Search>;
	modes: INodePropertyMode[];
	default?: { mode: string; value: string };
}

/** A resource locator: from a searchable list first, then by what a person may have at hand. The value is a text. */
export function locator({
	displayName,
	description,
	list,
	modes,
	...words
}: LocatorWords): Parameter<string> {
	const fromList: INodePropertyMode = {
		displayName: 'From List',
		name: 'list',
		type: 'list',
		typeOptions: { searchListMethod: list.name, searchable: true },
	};
	return {
		property: {
			displayName,
			description,
			type: 'resourceLocator',
			required: true,
			default: { mode: words.default?.mode ?? 'list', value: words.default?.value ?? '' },
			modes: [fromList, ...modes],
		},
		methods: { listSearch: { [list.name]: list.method } },
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
