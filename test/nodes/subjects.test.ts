import type { INodeProperties } from 'n8n-workflow';
import { isRecord } from '../../zoom/values';
import type { Operation } from '../../nodes/adapter/kit/operation';
import { least } from './support/filled';
import { SINGLE } from './support/operations';
import type { Fields } from './support/trial';

/** What an error of each operation says that it is about: who has hundreds of items has to find the one that failed. */

/** They are about the account as a whole, or about all items at once. */
const ABOUT_NOTHING = new Set([
	'archiveFile getAll',
	'group getAll',
	'license getPools',
	'message handleCardClick',
	'message sendAndWait',
	'role getAll',
	'trackingField getAll',
	'user getAll',
	'user getSummary',
]);

const TYPED: ReadonlySet<INodeProperties['type']> = new Set(['resourceLocator', 'string']);

/** What was chosen from lists or typed, but for what is only searched for. */
const writtenIn = (fields: Fields, { properties }: Operation): string[] =>
	properties
		.filter(({ property }) => TYPED.has(property.type) && property.name in fields)
		.filter(({ property: { name } }) => name !== 'searchKey')
		.map(({ property: { name } }) => {
			const value = fields[name];
			return String(isRecord(value) ? value['value'] : value);
		});

it.each(SINGLE)('$title names what it is about, by what the person wrote', async ({ title, operation }) => {
	const { fields, trial } = await least(operation);
	const subject = trial.subject ?? (ABOUT_NOTHING.has(title) ? 'nothing' : '');
	expect(subject).toMatch(/^\p{L}[\p{L} ]+/u);
	const written = trial.subject === undefined ? [] : writtenIn(fields, operation);
	const named = written.filter((value) => subject.includes(value));
	expect({ written, isNamed: named.length > 0 }).toEqual({ written, isNamed: written.length > 0 });
});
