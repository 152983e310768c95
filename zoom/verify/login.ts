import { ZoomCredentialsError, type ZoomError } from '../errors';
import { type Check, counted, errorFacts } from './check';
import { type Lacking, type Need, scopesToAdd, type TokenScopes } from './scopes';

/** What the login allows. */

const AREA = 'Login';
const NAME = /^[\w:]{3,80}$/;

/** The token, and its scopes. @param scopes undefined: the token of a person does not tell them */
export function loginCheck(scopes: TokenScopes | undefined): Check {
	const facts = scopes
		? { scopeStyle: scopes.style, scopes: scopes.names.filter((name) => NAME.test(name)).sort() }
		: { scopes: 'unknown' };
	const named = { area: AREA, check: 'login', title: 'Log in', facts };
	if (!scopes) return { ...named, result: 'ok', message: 'Zoom accepts the login; its scopes are not known' };
	if (scopes.names.length === 0) {
		const message = 'Zoom accepts the credentials, but the app has no scope: it can do nothing yet';
		return { ...named, result: 'missing', message, advice: 'addScopes' };
	}
	const style = scopes.style === 'classic' ? 'classic ' : '';
	return {
		...named,
		result: 'ok',
		message: `Zoom accepts the login; the app has ${counted(scopes.names.length, `${style}scope`)}`,
	};
}

/** Zoom gives no token. */
export const loginRefused = (error: ZoomError): Check => ({
	area: AREA,
	check: 'login',
	title: 'Log in',
	result: 'refused',
	message: error.message,
	advice: 'ofError',
	error,
	facts: { ...errorFacts(error), ...(error instanceof ZoomCredentialsError && { fault: error.fault }) },
});

/** Whether the token has what an operation needs. */
export function needCheck({ id, title, needs }: Need, scopes: TokenScopes): Check {
	const named = { area: 'Scopes', check: id, title };
	const lacking = scopes.lackingOf(needs);
	if (lacking.length === 0) {
		return { ...named, result: 'ok', message: 'The app has every scope that it needs', facts: {} };
	}
	const add = scopesToAdd(lacking);
	return {
		...named,
		result: 'missing',
		message: `The app lacks ${lacking.map(lackWords).join('; ')}`,
		advice: add.length > 0 ? 'addScopes' : 'noGranularScope',
		facts: { add, lacking: lacking.map(({ of }) => of) },
	};
}

function lackWords({ of, add, granular, classic }: Lacking): string {
	if (add !== undefined) return `${add} (${of})`;
	return `a scope for ${of}: Zoom’s documents name only ${[...granular, ...classic].join(' or ')}`;
}

/** The scopes to add, ready to paste. */
export function pasteCheck(lacking: readonly Lacking[]): Check | undefined {
	const add = scopesToAdd(lacking);
	if (add.length === 0) return undefined;
	return {
		area: 'Scopes',
		check: 'add',
		title: 'Scopes to add',
		result: 'missing',
		message: add.join('\n'),
		advice: 'addScopes',
		facts: { add },
	};
}
