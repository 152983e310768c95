import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import ours from '../../package.json';

/** What GitHub runs for this repository. Whether it is valid, GitHub's own parser says: scripts/lintWorkflows.ts. */

const FOLDER = join(__dirname, '../../.github/workflows');
const files = readdirSync(FOLDER);
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

interface Step {
	readonly uses?: string;
	readonly run?: string;
	readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
	readonly on: Readonly<Record<string, unknown>>;
	readonly permissions: Readonly<Record<string, string>>;
	readonly jobs: Readonly<
		Record<
			string,
			{
				readonly 'timeout-minutes': number;
				readonly strategy?: { readonly matrix: { readonly node: readonly number[] } };
				readonly steps: readonly Step[];
			}
		>
	>;
}

const workflow = (name: string): Workflow => parse(read(name)) as Workflow;
const stepsOf = (name: string): readonly Step[] =>
	Object.values(workflow(name).jobs).flatMap(({ steps }) => steps);

describe.each(files)('%s', (name) => {
	it('may do no more than it says, and ends by itself', () => {
		expect(workflow(name).permissions['contents']).toBeDefined();
		for (const job of Object.values(workflow(name).jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
	});

	it('calls scripts of package.json that are there', () => {
		const called = stepsOf(name).flatMap(({ run = '' }) =>
			[...run.matchAll(/npm run ([\w:]+)/g)].map(([, script = '']) => script),
		);
		expect(Object.keys(ours.scripts)).toEqual(expect.arrayContaining(called));
	});
});

it('every change is tested with Node 20, 22 and 24', () => {
	const { everything, node } = workflow('ci.yml').jobs;
	const whole = everything?.steps.find(({ uses }) => uses?.startsWith('actions/setup-node'));
	const versions = [...(node?.strategy?.matrix.node ?? []), whole?.with?.['node-version']];
	expect(versions).toEqual([20, 22, 24]);
	expect(workflow('ci.yml').on).toHaveProperty('pull_request');
});

it('a version is published with provenance, without a token that is kept, only when all tests pass and its address is right', () => {
	const { permissions, on } = workflow('release.yml');
	expect(on).toEqual({ push: { tags: ['v*.*.*'] } });
	expect(permissions['id-token']).toBe('write');
	expect(read('release.yml')).not.toMatch(/NPM_TOKEN|NODE_AUTH_TOKEN/);
	const runs = stepsOf('release.yml').map(({ run = '' }) => run);
	const at = (words: string): number => runs.findIndex((run) => run.includes(words));
	const order = ['repositoryAddress.ts --check', 'npm test', 'npm run build', 'npm publish --provenance'].map(
		at,
	);
	expect(order).toEqual([...order].sort((one, other) => one - other));
	expect(Math.min(...order)).toBeGreaterThanOrEqual(0);
});
