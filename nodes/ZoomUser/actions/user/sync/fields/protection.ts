import { field, neverEmpty } from '../../../../../adapter/kit';
import { rolesChosen } from '../../../../../adapter/pickers';
import { ZoomInvalidInputError } from '../../../../../../zoom/errors';

/** Who is never changed. */

/** A list of which no part may be empty: an expression that gives nothing for one of them protects nobody there. */
const wholeList = (words: Parameters<typeof field.textList>[0]) => {
	const list = field.textList(words);
	return {
		...list,
		parse(raw: unknown) {
			if (Array.isArray(raw) && raw.some((part) => part === null || part === undefined || part === '')) {
				throw new ZoomInvalidInputError(`"${words.displayName}" has an empty entry`, words.displayName);
			}
			return list.parse(raw);
		},
	};
};

export const protectionOptions = {
	protectedEmails: neverEmpty(
		wholeList({
			displayName: 'Protected Emails',
			description:
				'People who are never changed, separated by commas. The owner and admins are never changed anyway. An address that belongs to nobody in Zoom is refused.',
		}),
	),
	protectedRoles: neverEmpty(rolesChosen('Protected Role', 'Users with these roles are never changed')),
};
