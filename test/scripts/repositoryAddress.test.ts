import { REPOSITORY } from '../../nodes/adapter/errors/ownFault';
import ours from '../../package.json';
import { complaint, manifestFields, moved } from '../../scripts/repositoryAddress';

const OLD = 'somebody/zoom';
const NEW = 'example-org/zoom-nodes';

describe('the address of the repository', () => {
	it('is replaced wherever a text leads there, and nothing else is', () => {
		const text = `See https://github.com/${OLD}/issues and git+https://github.com/${OLD}.git, not https://github.com/n8n-io/n8n.`;
		expect(moved(text, OLD, NEW)).toBe(
			'See https://github.com/example-org/zoom-nodes/issues and git+https://github.com/example-org/zoom-nodes.git, not https://github.com/n8n-io/n8n.',
		);
	});

	it('is right when package.json and the errors name the repository that publishes', () => {
		expect(complaint(manifestFields(NEW), NEW, NEW)).toBeUndefined();
	});

	it.each<[string, string, object]>([
		['package.json has none', NEW, {}],
		['package.json has another', NEW, manifestFields(OLD)],
		['the errors lead to another', OLD, manifestFields(NEW)],
	])('is not when %s; then it says what to run', (_case, current, manifest) => {
		expect(complaint(manifest, current, NEW)).toContain(`scripts/repositoryAddress.ts ${NEW}`);
	});

	it('is in package.json only once it is known, the same as in the errors', () => {
		const { repository, homepage, bugs } = ours as object as Partial<ReturnType<typeof manifestFields>>;
		const known = manifestFields(REPOSITORY.replace('https://github.com/', ''));
		expect([{}, known]).toContainEqual(repository ? { repository, homepage, bugs } : {});
	});
});
