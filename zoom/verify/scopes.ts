import { ROUTES } from '../api/routes/routes.generated';
import { routeFacts, type Route } from '../api/routes/routes';

/** Which scopes a token has, and which it lacks. */

/** Something that a person wants to do, and what it takes. */
export interface Need {
	/** `zoomUser/user/get` */
	readonly id: string;
	/** What a person calls it, such as `Zoom User: User → Get`. */
	readonly title: string;
	readonly needs: readonly ScopeNeed[];
}

export interface ScopeNeed {
	/** What needs it: a route, or the name of an event. */
	readonly of: string;
	/** Any one of all these is enough; where there is none at all, none is needed. */
	readonly granular: readonly string[];
	readonly classic: readonly string[];
}

export interface Lacking extends ScopeNeed {
	/** The one to add; undefined: Zoom names none that an app like this could have. */
	readonly add: string | undefined;
}

/** Whether a text names a route. */
export const isRoute = (text: string): text is Route => Object.hasOwn(ROUTES, text);

export const scopeNeed = (route: Route): ScopeNeed => ({ of: route, ...routeFacts(route).scopes });

const ALL = (Object.keys(ROUTES) as Route[]).map((route) => routeFacts(route).scopes);
const GRANULAR = new Set(ALL.flatMap(({ granular }) => granular));
const CLASSIC = new Set(ALL.flatMap(({ classic }) => classic));

/** New apps have granular scopes, older ones classic ones (docs/zoom-facts.md#scopes); `none`: a new app without any. */
export type ScopeStyle = 'granular' | 'classic' | 'none';

/** Chatbots call these with a token of their own, which is not the one that is looked at. */
const OF_CHATBOTS = ' /im/chat/';

/** The scopes of a token. */
export class TokenScopes {
	private readonly held: ReadonlySet<string>;
	readonly style: ScopeStyle;

	/** @param as who the token acts for: the app in its account, or a person */
	constructor(
		readonly names: readonly string[],
		private readonly as: 'app' | 'person',
	) {
		this.held = new Set(names);
		const has = (kind: ReadonlySet<string>): boolean => names.some((name) => kind.has(name));
		this.style = has(GRANULAR) ? 'granular' : has(CLASSIC) ? 'classic' : 'none';
	}

	/** What of these the token has no scope for. */
	lackingOf(needs: readonly ScopeNeed[]): Lacking[] {
		return needs
			.filter(({ granular, classic }) => granular.length + classic.length > 0)
			.filter(({ of }) => !of.includes(OF_CHATBOTS))
			.filter(({ granular, classic }) => ![...granular, ...classic].some((scope) => this.held.has(scope)))
			.map((need) => ({ ...need, add: this.choose(need) }));
	}

	private choose(need: ScopeNeed): string | undefined {
		const ofAccount = this.as === 'app' || this.names.some(isOfAccount);
		return scopeFor(need, this.style === 'classic' ? 'classic' : 'granular', ofAccount);
	}
}

/**
 * Of the scopes that are enough, the one that allows least.
 * @param ofAccount whether for the whole account (`…:admin`), or for the person who connected
 * @returns undefined where Zoom names none of this style
 */
export function scopeFor(
	need: ScopeNeed,
	style: 'granular' | 'classic',
	ofAccount: boolean,
): string | undefined {
	// Zoom's documents list a scope of Zoom Phone for the recordings of a meeting.
	const choices = need[style].filter((scope) => !scope.startsWith('phone_') || need.of.includes('/phone/'));
	const fitting = choices.filter((scope) => isOfAccount(scope) === ofAccount && !isOfMaster(scope));
	const reading = [...fitting].sort((one, other) => Number(writes(one)) - Number(writes(other)));
	// Where they list only the person's own scope, the account's has the same name, if there is one.
	const known = choices.map((scope) => `${scope}:admin`).find((scope) => ofAccount && CLASSIC.has(scope));
	return reading[0] ?? known ?? choices.find((scope) => !isOfMaster(scope)) ?? choices[0];
}

const isOfAccount = (scope: string): boolean => scope.endsWith(':admin');
const isOfMaster = (scope: string): boolean => scope.endsWith(':master');
/** Of several classic scopes the one that allows less. */
const writes = (scope: string): boolean => scope.split(':')[1] === 'write';

/** Each scope to add once, as Zoom's page lists them. */
export const scopesToAdd = (lacking: readonly Lacking[]): string[] =>
	[...new Set(lacking.flatMap(({ add }) => add ?? []))].sort();
