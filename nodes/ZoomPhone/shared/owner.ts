import { field, type Parameter, shownWhen } from '../../adapter/kit';
import { phoneUserOrMe } from '../../adapter/pickers';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import { isRecord } from '../../../zoom/values';

/** Whose calls, recordings or voicemails: those of the whole account, or of one user. */

const USER = 'User';

/** Hidden, and then empty, while the whole account is meant. */
const owner = (): Parameter<string> => {
	const user = phoneUserOrMe({ displayName: USER });
	return {
		...user,
		parse: (raw, context) =>
			isRecord(raw) && raw['value'] === '' && context?.authentication !== 'oAuth2'
				? ''
				: user.parse(raw, context),
	};
};

/** @param what such as `Calls` */
export const ownerFields = (what: string) => ({
	of: field.options({
		displayName: `${what} Of`,
		description: `Whether to list the ${what.toLowerCase()} of one user or of the whole account`,
		options: [
			{ name: 'Account', value: 'account', description: 'Everyone in the account who has Zoom Phone' },
			{ name: USER, value: 'user' },
		],
		default: 'account',
	}),
	userId: shownWhen({ of: ['user'] }, owner()),
});

interface Owner {
	readonly of: 'account' | 'user';
	readonly userId: string;
}

/** @returns undefined for the whole account. @throws ZoomInvalidInputError when no user was chosen */
export function ownerOf({ of, userId }: Owner): string | undefined {
	if (of === 'account') return undefined;
	if (userId === '') throw new ZoomInvalidInputError(`"${USER}" is empty`, USER);
	return userId;
}

/** For messages. @param what such as `calls` */
export const subjectOf =
	(what: string) =>
	({ of, userId }: Owner): string =>
		of === 'account' ? `${what} of the account` : `user ${userId}`;
