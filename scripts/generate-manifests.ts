import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { allNeeds } from '../nodes/adapter/status/needs';
import { scopeFor } from '../zoom/verify/scopes';

/**
 * Writes zoom-app/*.json, the manifests of a General App that can do all that the nodes can:
 * `npx tsx scripts/generate-manifests.ts`. Fields: https://developers.zoom.us/docs/build-flow/manifests/schema/
 */

const FOLDER = join(resolve(__dirname, '..'), 'zoom-app');
/** n8n's own, with the host to be replaced. */
const REDIRECT = 'https://n8n.example.com/rest/oauth2-credential/callback';
/** All that Zoom's manifests know, but for those that no operation is about. */
const PRODUCTS = ['ZOOM_MEETING', 'ZOOM_CHAT', 'ZOOM_PHONE', 'ZOOM_WEBINAR'];

interface App {
	readonly usage: 'ADMIN_MANAGEMENT' | 'USER_OPERATION';
	readonly name: string;
	/** The only one that everybody needs: whoever connects leaves out what they do not want. */
	readonly required: string;
}

const APPS: Readonly<Record<string, App>> = {
	'admin-managed.json': {
		usage: 'ADMIN_MANAGEMENT',
		name: 'n8n for the whole account',
		required: 'user:read:user:admin',
	},
	'user-managed.json': {
		usage: 'USER_OPERATION',
		name: 'n8n for one person',
		required: 'user:read:user',
	},
};

/** Zoom refuses a manifest that mixes scopes of the account with those of a person. */
const isOfKind = (scope: string, { usage }: App): boolean =>
	usage === 'ADMIN_MANAGEMENT' ? scope.endsWith(':admin') : !/:(admin|master)$/.test(scope);

function scopesOf(app: App): string[] {
	const needs = allNeeds().flatMap((need) => need.needs);
	const ofAccount = app.usage === 'ADMIN_MANAGEMENT';
	const scopes = needs.flatMap((need) => scopeFor(need, 'granular', ofAccount) ?? []);
	return [...new Set(scopes)].filter((scope) => isOfKind(scope, app)).sort();
}

const manifestOf = (app: App): object => ({
	display_information: {
		display_name: app.name,
		description: 'Lets workflows in your own n8n act in Zoom.',
	},
	oauth_information: {
		usage: app.usage,
		development_redirect_uri: REDIRECT,
		production_redirect_uri: REDIRECT,
		oauth_allow_list: [REDIRECT],
		strict_mode: true,
		subdomain_strict_mode: true,
		scopes: scopesOf(app).map((scope) => ({ scope, optional: scope !== app.required })),
	},
	features: { products: PRODUCTS },
});

/** The files and their contents. */
export function generateManifests(): Array<readonly [path: string, text: string]> {
	return Object.entries(APPS).map(([file, app]) => [
		join(FOLDER, file),
		`${JSON.stringify(manifestOf(app), undefined, 2)}\n`,
	]);
}

if (require.main === module) {
	mkdirSync(FOLDER, { recursive: true });
	for (const [path, text] of generateManifests()) writeFileSync(path, text);
}
