import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readTemplate, templateFiles } from '../demo/templates';
import { needsOf, needsOfWorkflow, operationChoices } from '../nodes/adapter/status/needs';
import { knownEvents } from '../zoom/events/model/catalogue';
import { scopeFor, type Need, type ScopeNeed } from '../zoom/verify/scopes';

/** Writes docs/scopes.md from the route table, the operations and the templates: `npx tsx scripts/generate-scopes.ts`. */

const ROOT = resolve(__dirname, '..');
/** The file that is written. */
export const SCOPES_PAGE = join(ROOT, 'docs/scopes.md');

const INTRO = `# Scopes

<!-- Written by scripts/generate-scopes.ts from the code. Do not edit. -->

A scope is a permission of your Zoom app. Add only what you use: in the
[Zoom App Marketplace](https://marketplace.zoom.us/) → Manage → your app → **Scopes** → Add Scopes.

- **New apps** (made since 2024) have granular scopes; **older apps** have classic ones. The app's page shows which.
- A **Server-to-Server app**, and an admin-managed General App, take the scopes as they stand here. A **user-managed General
  App** takes the same without \`:admin\` where Zoom has such a scope.
- After you add a scope to a General App, connect the credential in n8n again. A Server-to-Server token gets it within an hour.
- If a scope is missing, the node's error names it. **Zoom Status → Account → Verify** compares what your app has with what a
  workflow needs: [status.md](status.md#verify).`;

const code = (scopes: readonly string[]): string => scopes.map((scope) => `\`${scope}\``).join(' ') || 'none';

/** What these need, each scope once. */
function scopesOf(needs: readonly ScopeNeed[], style: 'granular' | 'classic'): string[] {
	return [...new Set(needs.flatMap((need) => scopeFor(need, style, true) ?? []))].sort();
}

/** A cell: the scopes, and whether Zoom names none of this style for some of the calls. */
function cell(needs: readonly ScopeNeed[], style: 'granular' | 'classic'): string {
	const other = style === 'granular' ? 'classic' : 'granular';
	const nameless = needs.some((need) => need[style].length === 0 && need[other].length > 0);
	const scopes = scopesOf(needs, style);
	if (!nameless) return code(scopes);
	const none = `Zoom names no ${style} scope${scopes.length > 0 ? ' for a part of it' : ''}`;
	return [...(scopes.length > 0 ? [code(scopes)] : []), none].join('; ');
}

function templates(): string {
	const rows = templateFiles().map((file) => {
		const needs = needsOfWorkflow(readTemplate(file)).flatMap((need) => need.needs);
		return `| ${file} | ${cell(needs, 'granular')} | ${cell(needs, 'classic')} |`;
	});
	return ['| Template | Granular | Classic |', '| --- | --- | --- |', ...rows].join('\n');
}

function operations(): string {
	const sections = new Map<string, string[]>();
	const needs = needsOf(operationChoices().map(({ value }) => value));
	for (const { title, needs: routes } of needs.sort((one, other) =>
		one.title.localeCompare(other.title, 'en'),
	)) {
		const [place = '', operation = ''] = title.split(' → ');
		if (routes.length === 0) continue;
		const rows = sections.get(place) ?? [];
		rows.push(`| ${operation} | ${cell(routes, 'granular')} | ${cell(routes, 'classic')} |`);
		sections.set(place, rows);
	}
	return [...sections]
		.map(([place, rows]) =>
			[`### ${place}`, '', '| Operation | Granular | Classic |', '| --- | --- | --- |', ...rows].join('\n'),
		)
		.join('\n\n');
}

function events(): string {
	const rows = knownEvents()
		.filter(({ scopes }) => scopes.length > 0)
		.map(({ name, scopes }) => {
			const need: Need['needs'][number] = { of: name, granular: scopes, classic: [] };
			return `| \`${name}\` | ${cell([need], 'granular')} |`;
		});
	return ['| Event | Scope |', '| --- | --- |', ...rows].join('\n');
}

/** What the code says, as the text of the page. */
export function generateScopes(): string {
	return `${[
		INTRO,
		'## By template',
		templates(),
		'## By operation',
		operations(),
		'## By event',
		'The app that has the event subscription needs the scope of each event; Zoom adds most of them by itself when you choose the event.',
		events(),
	].join('\n\n')}\n`;
}

if (require.main === module) writeFileSync(SCOPES_PAGE, generateScopes());
