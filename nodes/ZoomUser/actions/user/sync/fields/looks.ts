import { field, neverEmpty, withDefault } from '../../../../../adapter/kit';

/** Whom a plan looks at, where Zoom's list does not show everything. */

export const lookOptions = {
	lookOnlyAtChanged: field.boolean({
		displayName: 'Look Only at Changed Rows',
		description:
			'Whether to look at a person, for add-ons and for fields of the profile that take a look, only if the row has changed since Zoom last showed them as the row says. What somebody changes by hand in Zoom is not seen until the row changes or the time under Look Again After is over. What is remembered is kept in Redis, if there is one, else until n8n restarts.',
		default: true,
	}),
	lookAgainAfter: withDefault(
		neverEmpty(
			field.number({
				displayName: 'Look Again After (Days)',
				fraction: true,
				description: 'With Look Only at Changed Rows: after how many days a person is looked at all the same',
				default: 7,
				min: 1,
			}),
		),
	),
};
