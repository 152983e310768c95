import type { INodeProperties } from 'n8n-workflow';
import { ZoomInvalidInputError } from '../../zoom/errors';
import type { Operation } from '../../nodes/adapter/kit/operation';
import { least } from './support/filled';
import { SINGLE } from './support/operations';
import { tryOperation } from './support/trial';

/** A filter that comes out as nothing must not turn "these" into "all": what follows in the workflow is done to each of them. */

const filtersIn = ({ properties }: Operation): INodeProperties[] =>
	properties
		.filter(({ property: { name } }) => name === 'filters')
		.flatMap(({ property: { options = [] } }) => options as INodeProperties[]);

const lists = SINGLE.filter(({ operation }) => filtersIn(operation).length > 0);

it('many lists have filters', () => {
	expect(lists.length).toBeGreaterThan(20);
});

describe.each(lists)('$title', ({ operation }) => {
	it('asks Zoom for nothing when an expression of a filter gives nothing, and names the filter', async () => {
		const { fields } = await least(operation);
		for (const { name, displayName } of filtersIn(operation)) {
			for (const nothing of [undefined, null]) {
				const { error, requests } = await tryOperation(operation, {
					...fields,
					filters: { [name]: nothing },
				});
				expect(error).toBeInstanceOf(ZoomInvalidInputError);
				expect(String(error)).toContain(`"${displayName}" comes out as nothing`);
				expect(requests).toEqual([]);
			}
		}
	});
});
