import { randomBytes } from 'node:crypto';
import { Account, type AccountPlan } from '../account/account';
import type { App, EveryScope } from '../account/app';
import type { Clock } from './clock';
import { DEFAULT_CREDENTIALS, type AccountCredentials } from './credentials';
import { AuthorizationCodes } from '../oauth/authorizationCodes';
import { Tokens } from '../oauth/tokens';
import { Random } from './random';
import type { Settings } from './settings';
import type { Surroundings } from './surroundings';
import { OWNER_ROLE } from '../users/user';

/** Unlike any seed of a seeding, so that ids never meet. */
const OWN_SEED = 0x5eed;
const YEAR_MS = 365 * 86_400_000;

/** All of Zoom's state. A reset of the simulator makes a new one. */
export class World implements Surroundings {
	readonly random = new Random(OWN_SEED);
	readonly tokens: Tokens;
	readonly codes: AuthorizationCodes;
	/** Signs page tokens. */
	pageTokenKey = randomBytes(32);
	/** Signs links to the file host. */
	readonly fileLinkKey = randomBytes(32);
	readonly accounts = new Map<string, Account>();
	private readonly appsByClientId = new Map<string, App>();

	constructor(
		readonly clock: Clock,
		readonly settings: Settings,
		has: Partial<AccountPlan>,
		private readonly everyScope: EveryScope,
	) {
		this.tokens = new Tokens(clock);
		this.codes = new AuthorizationCodes(clock);
		this.addAccount(DEFAULT_CREDENTIALS, has);
	}

	get defaultAccount(): Account {
		return this.account(DEFAULT_CREDENTIALS.accountId);
	}

	/** @throws Error when there is no such account */
	account(accountId: string): Account {
		const account = this.accounts.get(accountId);
		if (!account) throw new Error(`The simulator has no account ${accountId}`);
		return account;
	}

	/** An account with its owner and its two apps: Server-to-Server and General. */
	addAccount(credentials: AccountCredentials, has: Partial<AccountPlan> = {}): Account {
		const { accountId } = credentials;
		const account = new Account(this, accountId, this.random.digits(8), has);
		this.accounts.set(accountId, account);
		account.users.add({
			email: credentials.ownerEmail,
			first_name: 'Olivia',
			last_name: 'Owner',
			type: 2,
			role_id: OWNER_ROLE,
			createdAt: this.clock.now() - YEAR_MS,
		});
		const common = {
			accountId,
			activated: true,
			scopes: this.everyScope.admin,
			requirePkce: false,
			userManaged: false,
		};
		this.addApp({
			...common,
			kind: 'server-to-server',
			name: 'Simulated Server-to-Server app',
			clientId: credentials.clientId,
			clientSecret: credentials.clientSecret,
		});
		this.addApp({
			...common,
			kind: 'general',
			name: 'Simulated General app',
			clientId: credentials.generalClientId,
			clientSecret: credentials.generalClientSecret,
			publicClientId: credentials.generalPublicClientId,
			robotJid: credentials.botJid,
		});
		return account;
	}

	addApp(app: App): void {
		this.appsByClientId.set(app.clientId, app);
		if (app.publicClientId) this.appsByClientId.set(app.publicClientId, app);
	}

	/** A user-managed app gets the scopes of that level, unless scopes are given. */
	changeApp(app: App, changes: Partial<App>): void {
		this.appsByClientId.delete(app.clientId);
		if (app.publicClientId) this.appsByClientId.delete(app.publicClientId);
		if (changes.userManaged !== undefined) {
			app.scopes = changes.userManaged ? this.everyScope.user : this.everyScope.admin;
		}
		// Tokens die with the app.
		if (changes.activated === false) this.tokens.revokeWhere((token) => token.app === app, true);
		this.addApp(Object.assign(app, changes));
	}

	/** @param clientId the app's client ID or its public client ID */
	app(clientId: string): App | undefined {
		return this.appsByClientId.get(clientId);
	}

	/** Ends all page tokens that were given out. */
	forgetPageTokens(): void {
		this.pageTokenKey = randomBytes(32);
	}

	credentialsOf(account: Account): AccountCredentials {
		const [app, general] = this.appsOf(account.id);
		return {
			accountId: account.id,
			clientId: app?.clientId ?? '',
			clientSecret: app?.clientSecret ?? '',
			generalClientId: general?.clientId ?? '',
			generalClientSecret: general?.clientSecret ?? '',
			generalPublicClientId: general?.publicClientId ?? '',
			botJid: general?.robotJid ?? '',
			ownerEmail: account.owner.email,
		};
	}

	appsOf(accountId: string): App[] {
		return [...new Set(this.appsByClientId.values())].filter((app) => app.accountId === accountId);
	}
}
