import type { INodeType } from 'n8n-workflow';

/** What n8n calls while a node is set up, to fill the lists of its pickers: by kind and by the name in the description. */
export type PickerMethods = Pick<
	NonNullable<INodeType['methods']>,
	'listSearch' | 'loadOptions' | 'resourceMapping'
>;

/** A method beside the name under which n8n finds it. */
export interface NamedMethod<Method> {
	readonly name: string;
	readonly method: Method;
}

/** The methods of several pickers together; kinds of which there are none are left out. */
export function joinMethods(all: ReadonlyArray<PickerMethods | undefined>): PickerMethods {
	const listSearch = joined(all.map((methods) => methods?.listSearch));
	const loadOptions = joined(all.map((methods) => methods?.loadOptions));
	const resourceMapping = joined(all.map((methods) => methods?.resourceMapping));
	return {
		...(listSearch && { listSearch }),
		...(loadOptions && { loadOptions }),
		...(resourceMapping && { resourceMapping }),
	};
}

function joined<Method>(
	records: ReadonlyArray<Readonly<Record<string, Method>> | undefined>,
): Record<string, Method> | undefined {
	const entries = records.flatMap((methods) => Object.entries(methods ?? {}));
	return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
