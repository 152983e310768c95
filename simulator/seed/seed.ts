import type { Account } from '../account/account';
import { randomCredentials, type AccountCredentials } from '../engine/credentials';
import { Archives } from '../archive/archives';
import { Random } from '../engine/random';
import { Divisions } from '../divisions/divisions';
import { Groups, join } from '../groups/groups';
import { Roles } from '../roles/roles';
import { TrackingFields } from '../trackingFields/trackingFields';
import type { User } from '../users/user';
import type { NewUser } from '../users/users';
import type { World } from '../engine/world';
import { addChat, type SeededChat } from './chat';
import { generateActivity, recordRows, type ActivityRow, type GeneratedActivity } from './generatedActivity';
import { generateUsers } from './generatedUsers';
import { addMeetings, type SeededMeeting } from './meetings';
import { addPastMeetings, type SeededPastMeeting } from './pastMeetings';
import { addPhone, type SeededPhone } from './phone';
import { addRecordings, type SeededRecording } from './recordings';

/** What an account shall hold. Everything is added to what is there. */
export interface Seed {
	/** Default: the account that every simulator starts with. */
	accountId?: string;
	/** So many more accounts, each with the rest of this seed; their credentials are in the answer. */
	accounts?: number;
	/** Makes generated data repeatable; default 1. */
	random?: number;
	/** So many generated users, or users as given (e-mail is enough). */
	users?: number | NewUser[];
	/** Names of divisions beside the main one. */
	divisions?: string[];
	/** User groups, and the emails of their members. */
	groups?: Array<{ name: string; members?: string[] }>;
	/** Names of roles beside those that every account has. */
	roles?: string[];
	/** Names of tracking fields that an admin has set up for meetings. */
	trackingFields?: string[];
	/** Scheduled, running or past meetings of users of the account; webinars by their type. */
	meetings?: SeededMeeting[];
	/** Meetings and webinars that are over, with who was there and when. */
	pastMeetings?: SeededPastMeeting[];
	/** Cloud recordings, each of one instance of a meeting. */
	recordings?: SeededRecording[];
	/** What is archived for compliance. */
	archives?: SeededRecording[];
	/** Who has Zoom Phone, numbers, queues, calls. */
	phone?: SeededPhone;
	/** Channels, and what was written. */
	chat?: SeededChat;
	/** Generated meetings of generated or given users, or rows for the reports as given. */
	activity?: GeneratedActivity | ActivityRow[];
}

export interface Seeded {
	/** Credentials of the accounts that were added. */
	accounts: AccountCredentials[];
	/** Of the account, or of all that were added. */
	users: number;
}

export function seedWorld(world: World, seed: Seed): Seeded {
	const random = new Random(seedNumber(world, seed));
	const added = Array.from({ length: seed.accounts ?? 0 }, () => addAccount(world, random));
	const accounts = added.length > 0 ? added.map(({ account }) => account) : [accountOf(world, seed)];
	for (const account of accounts) seedAccount(account, seed, random);
	return {
		accounts: added.map(({ credentials }) => credentials),
		users: accounts.reduce((total, account) => total + account.users.size, 0),
	};
}

/** Seeding twice adds other people the second time. */
function seedNumber(world: World, { random = 1 }: Seed): number {
	let users = 0;
	for (const account of world.accounts.values()) users += account.users.size;
	return random * 1_000_003 + users;
}

const accountOf = (world: World, { accountId }: Seed): Account =>
	accountId === undefined ? world.defaultAccount : world.account(accountId);

function addAccount(world: World, random: Random): { account: Account; credentials: AccountCredentials } {
	const credentials = randomCredentials(random);
	return { account: world.addAccount(credentials), credentials };
}

function seedAccount(
	account: Account,
	{
		users = 0,
		divisions = [],
		groups = [],
		roles = [],
		trackingFields = [],
		meetings = [],
		pastMeetings = [],
		recordings = [],
		archives = [],
		phone,
		chat,
		activity,
	}: Seed,
	random: Random,
): void {
	const wanted: Iterable<Omit<User, 'seq'> | NewUser> =
		typeof users === 'number' ? generateUsers(account, users, random) : users;
	for (const user of wanted) account.users.add(user);
	for (const name of divisions) account.part(Divisions).add({ name, description: '', isMain: false });
	addGroups(account, groups);
	for (const name of roles) account.part(Roles).add({ name, description: '', privileges: [] });
	addTrackingFields(account, trackingFields);
	addMeetings(account, meetings);
	addPastMeetings(account, pastMeetings);
	addRecordings(account, recordings);
	addRecordings(account, archives, Archives);
	if (phone) addPhone(account, phone);
	if (chat) addChat(account, chat);
	if (Array.isArray(activity)) recordRows(account, activity);
	else if (activity) generateActivity(account, activity, random);
}

function addGroups(account: Account, groups: NonNullable<Seed['groups']>): void {
	for (const { name, members = [] } of groups) {
		const group = account.part(Groups).add(name);
		for (const email of members) {
			const user = account.users.find(email);
			if (!user) throw new Error(`${email} is no user of the account`);
			join(user, group);
		}
	}
}

function addTrackingFields(account: Account, names: readonly string[]): void {
	for (const field of names) {
		const id = account.surroundings.random.id();
		account.part(TrackingFields).list.push({
			id,
			field,
			recommended_values: [],
			required: false,
			visible: true,
		});
	}
}
