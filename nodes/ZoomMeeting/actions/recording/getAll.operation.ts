import pMap from 'p-map';
import {
	defineOperation,
	field,
	limitOf,
	listSize,
	type Parameter,
	type RowLimit,
	shownWhen,
	type Zoom,
} from '../../../adapter/kit';
import { userOrMe } from '../../../adapter/pickers';
import { daysOf, periodFields, type Days } from './days';
import { simplifyRecording } from './fields';
import { type ZoomRecord, isRecord } from '../../../../zoom/values';

const USERS_AT_ONCE = 10;

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
			displayName: 'Of',
			options: [
				{
					name: 'Account',
					value: 'account',
					description: 'Every active user; takes a call for each user and month',
				},
				{ name: 'User', value: 'user' },
			],
			default: 'user',
		}),
		userId: shownWhen({ of: ['user'] }, host()),
		...listSize,
		filters: field.collection(
			{ displayName: 'Filters', placeholder: 'Add Filter' },
			{ ...periodFields, trash: field.flag('In the Trash', 'to list what is in the trash instead') },
		),
		simplify: simplifyRecording(),
	},
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, n8n, values, timezone }) {
		const { of, userId, filters, simplify } = values;
		const windows = daysOf(filters, timezone, zoom.now());
		const limit = limitOf(values, n8n);
		const query = filters.trash === undefined ? {} : { trash: filters.trash };
		const hosts = of === 'account' ? await activeUsers(zoom) : [{ id: userOf(userId) }];
		const found: ZoomRecord[] = [];
		for (let start = 0; start < hosts.length; start += USERS_AT_ONCE) {
			if (limit.endsAt(found.length)) break;
			const some = hosts.slice(start, start + USERS_AT_ONCE);
			const lists = await pMap(some, async (one) => await recordingsOf(zoom, one, windows, { query, limit }));
			found.push(...lists.flat());
		}
		return limit.cutOff(found).map(simplify);
	},
});

/** @throws ZoomInvalidInputError when no user was chosen */
const userOf = (userId: string): string => userOrMe({ displayName: 'Host' }).parse(userId);

interface Host {
	readonly id: string;
	readonly email?: unknown;
}

async function activeUsers(zoom: Zoom): Promise<Host[]> {
	const users = await zoom.list('GET /users', { query: { status: 'active' } });
	return users.map(({ id, email }) => ({ id: String(id), email }));
}

async function recordingsOf(
	zoom: Zoom,
	{ id: userId, email }: Host,
	windows: readonly Days[],
	{ query, limit }: { query: object; limit: RowLimit },
): Promise<ZoomRecord[]> {
	const found: ZoomRecord[] = [];
	for (const window of windows) {
		if (limit.endsAt(found.length)) break;
		const parameters = { userId, query: { ...query, ...window } };
		const recordings = await zoom.list(
			'GET /users/{userId}/recordings',
			parameters,
			limit.rest(found.length),
		);
		found.push(...recordings.map((one) => ({ ...one, ...(email !== undefined && { host_email: email }) })));
	}
	return found;
}
