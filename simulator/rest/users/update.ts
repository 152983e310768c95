import type { Account } from '../../account/account';
import { noContent } from '../../http/answer';
import { displayName } from '../../users/users';
import type { User, UserProfile } from '../../users/user';
import { invalidFields, invalidParameter, Refusal } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { oneOf, text, type Schema } from '../routing/schema';
import { LOGIN_TYPES } from './get';
import { checkNames } from './names';
import { checkSeat } from './seats';
import { bothLevels, writeUsers } from './scopes';
import { userOf } from './resolve';

type UpdateBody = Partial<UserProfile> & { group_id?: string };

const string: Schema = { type: 'string' };
const listOf = (properties: Record<string, Schema>, maxItems: number): Schema => ({
	type: 'array',
	maxItems,
	items: { type: 'object', properties },
});

const FIELDS: Record<keyof Omit<UpdateBody, 'group_ids' | 'im_group_ids'>, Schema> = {
	first_name: text(64),
	last_name: text(64),
	display_name: text(128),
	type: oneOf(1, 2, 4, 99),
	pmi: { type: 'integer', minimum: 1_000_000_000, maximum: 9_999_999_999 },
	use_pmi: { type: 'boolean' },
	timezone: string,
	language: string,
	dept: string,
	vanity_name: string,
	host_key: { type: 'string', pattern: '^\\d{6,10}$' },
	cms_user_id: string,
	job_title: text(128),
	cost_center: string,
	company: text(255),
	location: text(256),
	manager: string,
	phone_country: string,
	phone_number: string,
	phone_numbers: listOf(
		{ code: string, country: string, label: oneOf('Mobile', 'Office', 'Home', 'Fax'), number: string },
		3,
	),
	pronouns: string,
	pronouns_option: oneOf(1, 2, 3),
	about_me: text(150),
	linkedin_url: string,
	zoom_one_type: { type: 'integer' },
	plan_united_type: string,
	division_ids: { type: 'array', items: string },
	custom_attributes: listOf({ key: string, name: string, value: string }, 5),
	group_id: string,
};

export const updateUser = defineRoute<Record<string, never>, UpdateBody | undefined>({
	method: 'PATCH',
	path: '/users/{userId}',
	label: 'LIGHT',
	scopes: writeUsers(...bothLevels('user:update:user')),
	query: {
		login_type: { type: 'integer', ...LOGIN_TYPES },
		remove_tsp_credentials: { type: 'boolean' },
	},
	body: { properties: FIELDS },
	handle(call) {
		const user = userOf(call);
		const changes = call.body ?? {};
		checkNames(changes);
		checkProfile(changes);
		if (changes.type !== undefined && changes.type !== user.type) {
			checkSeat(call.account, changes.type, 'convert to a');
		}
		const { manager, ...others } = changes;
		const managed = manager === undefined ? {} : { manager: addressOf(manager, call.account) };
		apply(user, { ...others, ...managed });
		return noContent;
	},
});

function checkProfile(changes: UpdateBody): void {
	const kinds = [changes.type, changes.plan_united_type, changes.zoom_one_type];
	if (kinds.filter((kind) => kind !== undefined).length > 1) {
		throw invalidParameter(
			'You can\'t change the "type" or "plan_united_type" or "zoom_one_type" at the same time.',
		);
	}
	if (changes.type === 99)
		throw new Refusal(
			400,
			1108,
			'Permission requirements to change the user type of this user were not met.',
		);
	if (changes.linkedin_url && !changes.linkedin_url.includes('linkedin.com')) {
		throw invalidParameter('The `linkedin_url` field is illegal. The URL must contain `linkedin.com`.');
	}
	if (/https?:\/\/|<[a-z]/i.test(changes.about_me ?? '')) {
		throw invalidParameter("The `about_me` field is illegal and can't contain hyperlinks or HTML code.");
	}
	const incomplete = changes.custom_attributes?.some(({ key }) => !key) ?? false;
	if (incomplete) throw invalidFields('custom_attributes');
}

/** A manager is given by address or display name and shown by address. That Zoom refuses whom it does not know is assumed [?]. */
function addressOf(manager: string, { users }: Account): string {
	if (manager === '') return '';
	const named = users.find(manager) ?? users.where(({ display_name: name }) => name === manager)[0];
	if (!named) throw invalidParameter('Invalid parameter: manager.');
	return named.email;
}

function apply(user: User, { group_id, custom_attributes, ...changes }: UpdateBody): void {
	const known = Object.entries(changes).filter(([field]) => field in FIELDS);
	Object.assign(user, Object.fromEntries(known));
	// An empty display name is made from the two others.
	const renamed = changes.first_name !== undefined || changes.last_name !== undefined;
	if (changes.display_name === '' || (renamed && changes.display_name === undefined)) {
		user.display_name = displayName(user.first_name, user.last_name);
	}
	// Only pending users can be put into a group here.
	if (group_id !== undefined && user.status === 'pending') user.group_ids = [group_id];
	if (custom_attributes) mergeAttributes(user, custom_attributes);
}

function mergeAttributes(user: User, changes: NonNullable<UpdateBody['custom_attributes']>): void {
	const byKey = new Map((user.custom_attributes ?? []).map((attribute) => [attribute.key, attribute]));
	for (const change of changes) byKey.set(change.key, { ...byKey.get(change.key), ...change });
	user.custom_attributes = [...byKey.values()];
}
