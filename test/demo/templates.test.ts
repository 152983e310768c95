import {
	readTemplate,
	templateFiles,
	USAGE_REPORT,
	USER_SYNC,
	withCredential,
	withParameters,
} from '../../demo/templates';

describe('the templates as the demo imports them', () => {
	const sync = readTemplate(USER_SYNC.file);

	it.each([USER_SYNC, USAGE_REPORT])('$file has the nodes that the demo looks at', ({ file, lastNode }) => {
		const { nodes } = readTemplate(file);
		expect(nodes.map(({ name }) => name)).toContain(lastNode);
	});

	it('are all that the package has', () => {
		expect(templateFiles()).toEqual(
			expect.arrayContaining([USER_SYNC.file, USAGE_REPORT.file, 'health-endpoint.json']),
		);
		expect(templateFiles()).not.toContain('README.md');
	});

	it('get the credential in every node of ours and in no other', () => {
		const { nodes } = withCredential(sync, { id: 'c1', name: 'Zoom' });
		for (const { type, credentials } of nodes) {
			const expected = type.startsWith('n8n-nodes-zoom-automation.')
				? { zoomServerToServerApi: { id: 'c1', name: 'Zoom' } }
				: undefined;
			expect(credentials).toEqual(expected);
		}
	});

	it('get the address of the HR source and keep everything else', () => {
		const changed = withParameters(sync, USER_SYNC.hrNode, { url: 'http://127.0.0.1:1/people' });
		const different = changed.nodes.filter((node, index) => node !== sync.nodes[index]);
		expect(different.map(({ name }) => name)).toEqual([USER_SYNC.hrNode]);
		expect(different[0]?.parameters['url']).toBe('http://127.0.0.1:1/people');
	});

	it('say so when the node to change is not there', () => {
		expect(() => withParameters(sync, 'No such node', {})).toThrow('has no node "No such node"');
	});
});
