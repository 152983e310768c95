import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withVersion } from '../../scripts/useN8n';

const ROOT = join(__dirname, '../..');
const recipe = readFileSync(join(ROOT, 'demo/n8n/package.json'), 'utf8');
const env = readFileSync(join(ROOT, 'production/.env.example'), 'utf8');

describe('the n8n that everything runs with', () => {
	it('is the same in the demo and in production', () => {
		const { dependencies } = JSON.parse(recipe) as { dependencies: { n8n: string } };
		expect(env).toContain(`\nN8N_VERSION=${dependencies.n8n}\n`);
	});

	it('is changed in both, and nothing else', () => {
		const [newRecipe, newEnv] = withVersion(recipe, env, '9.9.9');
		const changed = (before: string, after: string): string[] =>
			after.split('\n').filter((line, index) => line !== before.split('\n')[index]);
		expect(changed(recipe, newRecipe)).toEqual(['    "n8n": "9.9.9"']);
		expect(changed(env, newEnv)).toEqual(['N8N_VERSION=9.9.9']);
	});

	it('is not changed in a file that does not name it', () => {
		expect(() => withVersion('{}', env, '9.9.9')).toThrow('No version where');
	});
});
