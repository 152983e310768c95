import {
	defineOperation,
	endedRow,
	field,
	limitOf,
	listSize,
	missingNotice,
	type Parameter,
	shownWhen,
	skippedRow,
} from '../../../adapter/kit';
import { userOrMe } from '../../../adapter/pickers';
import { daysOf, periodFields } from './days';
import { simplifyRecording } from './fields';
import { recordingsOfAccount, recordingsOfUser } from './reading';
import { isRecord } from '../../../../zoom/values';

/** Hidden, and then empty, while the whole account is meant. */
const host = (): Parameter<string> => {
	const locator = userOrMe({ displayName: 'Host', description: 'Whose recordings to list' });
	return {
		...locator,
		parse: (raw, context) =>
			isRecord(raw) && raw['value'] === '' && context?.authentication !== 'oAuth2'
				? ''
				: locator.parse(raw, context),
	};
};

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many recordings',
	description: 'List cloud recordings of a host or of the whole account, over any number of months',
	parameters: {
		of: field.options({
			displayName: 'Recordings Of',
			description: 'Whether to list the recordings of one user or of the whole account',
			options: [
				{
					name: 'Account',
					value: 'account',
					description: 'Every active user; takes one call for each user and month',
				},
				{ name: 'User', value: 'user' },
			],
			default: 'user',
		}),
		userId: shownWhen({ of: ['user'] }, host()),
		...listSize,
		filters: field.filters({
			...periodFields,
			trash: field.flag('In the Trash', 'to list what is in the trash instead'),
		}),
		simplify: simplifyRecording(),
	},
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, n8n, values, timezone }) {
		const { of, userId, filters, simplify } = values;
		const windows = daysOf(filters, timezone, zoom.now());
		const limit = limitOf(values, n8n);
		const query = filters.trash === undefined ? {} : { trash: filters.trash };
		const wanted = { query, windows, limit };
		if (of !== 'account') {
			return limit.cutOff(await recordingsOfUser(zoom, userOf(userId), wanted)).map(simplify);
		}
		const { found, partial, notRead } = await recordingsOfAccount(zoom, wanted);
		const notice = missingNotice(partial);
		if (notice) n8n.notice(notice);
		return [
			...limit.cutOff(found).map(simplify),
			...partial.skipped.map(skippedRow),
			...(partial.ended ? [{ ...endedRow(partial.ended, GO_ON), notRead }] : []),
		];
	},
});

const GO_ON = 'The recordings of the users in "notRead" are missing: run again later.';

/** @throws ZoomInvalidInputError when no user was chosen */
const userOf = (userId: string): string => userOrMe({ displayName: 'Host' }).parse(userId);
