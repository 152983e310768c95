import { RESOURCES } from './resources';

/** All operations that ask Zoom for something; `title` is such as `user get`. */
export const OPERATIONS = Object.values(RESOURCES)
	.flat()
	.flatMap((resource) =>
		resource.operations.map((operation) => ({
			title: `${resource.value} ${operation.option.value}`,
			operation,
		})),
	);

/** Without the sync, which acts on all items together and has tests of its own. */
export const SINGLE = OPERATIONS.filter(({ title }) => title !== 'user sync');
