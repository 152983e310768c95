import { posix } from 'node:path';
import { defineConfig, type MarkdownRenderer } from 'vitepress';
import { REPOSITORY } from '../../nodes/adapter/errors/ownFault';

/** The documents of this repository as a site: `npm run site`. */

const page = (text: string, file: string): { text: string; link: string } => ({ text, link: `/${file}` });

/** GitHub's way to name a section, so that links work in both places. */
const anchorOf = (title: string): string =>
	title
		.toLowerCase()
		.trim()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.replaceAll(' ', '-');

/** A link to what is no page, such as a script, leads to the repository; README.md is the first page. */
function settleLinks(md: MarkdownRenderer): void {
	const render = md.renderer.rules.link_open;
	md.renderer.rules.link_open = (tokens, index, options, env: { relativePath: string }, self) => {
		const link = tokens[index];
		const href = link?.attrGet('href') ?? '';
		const target = posix.join(env.relativePath, '..', href);
		if (/^README\.md(#|$)/.test(target)) link?.attrSet('href', href.replace('README.md', 'index.md'));
		else if (!/^(#|[a-z]+:)|\.md(#|$)/i.test(href))
			link?.attrSet('href', `${REPOSITORY}/tree/main/${target}`);
		return render ? render(tokens, index, options, env, self) : self.renderToken(tokens, index, options);
	};
}

export default defineConfig({
	title: 'Zoom Automation for n8n',
	description: 'Automate a whole Zoom account from n8n',
	srcDir: '..',
	srcExclude: ['.github/**', '.cache/**', 'dist/**', 'node_modules/**'],
	outDir: '../.cache/site',
	cacheDir: '../.cache/vitepress',
	rewrites: { 'README.md': 'index.md' },
	markdown: { anchor: { slugify: anchorOf }, config: settleLinks },
	// The braces in the documents are n8n's expressions, not Vue's.
	vue: { template: { compilerOptions: { delimiters: ['[[[', ']]]'] } } },
	vite: { build: { reportCompressedSize: false } },
	themeConfig: {
		search: { provider: 'local' },
		outline: [2, 3],
		nav: [
			page('Get started', 'docs/getting-started'),
			page('Templates', 'templates/README'),
			page('Troubleshooting', 'docs/troubleshooting'),
		],
		sidebar: [
			{
				text: 'Begin',
				items: [
					page('What it is', 'index'),
					page('Getting started', 'docs/getting-started'),
					page('Credentials', 'docs/credentials'),
					page('Scopes', 'docs/scopes'),
					page('Templates', 'templates/README'),
				],
			},
			{
				text: 'Nodes',
				items: [
					page('Zoom User', 'docs/users'),
					page('The account', 'docs/account'),
					page('Zoom Meeting', 'docs/meetings'),
					page('What came of a meeting', 'docs/outcomes'),
					page('Zoom Report', 'docs/reports'),
					page('Zoom Phone', 'docs/phone'),
					page('Zoom Team Chat', 'docs/chat'),
					page('Zoom Status', 'docs/status'),
					page('Triggers', 'docs/trigger'),
					page('AI agents', 'docs/ai'),
				],
			},
			{
				text: 'When something is in the way',
				items: [page('Troubleshooting', 'docs/troubleshooting'), page('Questions and answers', 'docs/faq')],
			},
			{
				text: 'Run it',
				items: [
					page('Production', 'docs/production'),
					page('Kubernetes', 'docs/kubernetes'),
					page('Your own machine, a tunnel', 'docs/development'),
					page('Compatibility', 'docs/compatibility'),
					page('Update and uninstall', 'docs/upgrade'),
					page('From other Zoom nodes', 'docs/migrating'),
					page('Performance', 'docs/performance'),
					page('Security', 'SECURITY'),
					page('Changelog', 'CHANGELOG'),
				],
			},
			{
				text: 'Change it',
				collapsed: true,
				items: [
					page('Contributing', 'CONTRIBUTING'),
					page('Architecture', 'docs/architecture'),
					page('Tests', 'docs/testing'),
					page('Facts about Zoom', 'docs/zoom-facts'),
					page('The simulator', 'simulator/README'),
				],
			},
		],
	},
});
