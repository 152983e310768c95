import { verifyTable, verifyWorkflow } from '../../demo/verify';
import { readTemplate, USAGE_REPORT } from '../../demo/templates';
import { needsOfWorkflow } from '../../nodes/adapter/status/needs';

describe('the verification at the end of `npm start -- --real`', () => {
	it('asks for what the templates need, with their credential', () => {
		const template = readTemplate(USAGE_REPORT.file);
		const { nodes } = verifyWorkflow([template], { id: 'c1', name: 'Zoom' });
		const node = nodes.find(({ type }) => type.endsWith('.zoomStatus'));
		expect(node?.credentials).toEqual({ zoomServerToServerApi: { id: 'c1', name: 'Zoom' } });
		const workflow = JSON.parse(node?.parameters['workflow'] as string) as unknown;
		expect(needsOfWorkflow(workflow)).toEqual(needsOfWorkflow(template));
		expect(needsOfWorkflow(workflow).map(({ id }) => id)).toContain('zoomReport/account/activeHosts');
	});

	it('shows in full what is not ok, and counts the rest', () => {
		const text = verifyTable([
			{ title: 'List users', result: 'ok', message: 'Fine', next: '' },
			{ title: 'Get groups', result: 'missing', message: 'Lacks a scope', next: 'Add it' },
		]);
		expect(text).toContain('1 of 2 checks');
		expect(text).toMatch(/Get groups.*missing.*Lacks a scope/);
		expect(text).toContain('Add it');
		expect(text).not.toContain('List users');
	});
});
