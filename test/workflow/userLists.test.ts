import { methodOf } from '../support/pickers';
import { ZoomUser } from '../../nodes/ZoomUser/ZoomUser.node';
import { UserNode } from './support/userNode';

const node = new UserNode().install();
const pickers = new ZoomUser();
const search = (name: string) => methodOf(pickers, 'listSearch', name);

const names = ({ results }: { results: Array<{ name: string }> }) => results.map(({ name }) => name);

describe('the pickers', () => {
	it('find a user on a later page of a large account', async () => {
		await node.zoom.control.seed({ users: 700 });
		await node.zoom.control.seed({
			users: [{ email: 'zoe@example.com', first_name: 'Zoë', last_name: 'Last' }],
		});
		expect(names(await search('searchUsers').call(node.editor(), 'zoë'))).toEqual([
			'Zoë Last (zoe@example.com)',
		]);
	});

	it('page through all users, whatever their status, each once', async () => {
		await node.zoom.control.seed({
			users: [
				{ email: 'off@example.com', status: 'inactive' },
				{ email: 'new@example.com', status: 'pending' },
			],
		});
		await node.zoom.control.seed({ users: 400 });
		const found: string[] = [];
		let token: string | undefined;
		do {
			const page = await search('searchAllUsers').call(node.editor(), '', token);
			found.push(...names(page));
			token = page.paginationToken;
		} while (token);
		expect(new Set(found).size).toBe(found.length);
		expect(found).toHaveLength((await node.zoom.control.users()).length);
		expect(found).toEqual(expect.arrayContaining(['off@example.com: inactive', 'new@example.com: pending']));
	});

	it('have those who can be activated, and nobody else', async () => {
		await node.zoom.control.seed({
			users: [
				{ email: 'off@example.com', status: 'inactive' },
				{ email: 'new@example.com', status: 'pending' },
			],
		});
		expect(names(await search('searchInactiveUsers').call(node.editor()))).toEqual([
			expect.stringContaining('off@example.com'),
		]);
	});

	it('have the time zones, each with its offset', async () => {
		const zones = await methodOf(pickers, 'loadOptions', 'getTimeZones').call(node.editor());
		expect(zones).toContainEqual({ name: 'Asia/Kolkata (UTC+05:30)', value: 'Asia/Kolkata' });
		expect(zones.length).toBeGreaterThan(300);
		expect(zones.slice(0, 2)).toEqual([
			{ name: '(Not Set)', value: '' },
			{ name: 'UTC (UTC+00:00)', value: 'UTC' },
		]);
	});

	it('find groups and roles by name', async () => {
		await node.output('group', 'create', { name: 'Field Sales' });
		await node.output('group', 'create', { name: 'Support' });
		expect(names(await search('searchGroups').call(node.editor(), 'sales'))).toEqual(['Field Sales']);
		expect(names(await search('searchRoles').call(node.editor()))).toEqual(['Owner', 'Admin', 'Member']);
		expect(await methodOf(pickers, 'loadOptions', 'getRoles').call(node.editor())).toContainEqual({
			name: 'Admin',
			value: '1',
		});
	});

	it('offer the custom attributes that users have', async () => {
		const custom_attributes = [{ key: 'cbf_1', name: 'Team', value: 'Blue' }];
		await node.zoom.control.seed({ users: [{ email: 'ana@example.com', custom_attributes }] });
		const { fields } = await methodOf(pickers, 'resourceMapping', 'customAttributes').call(node.editor());
		expect(fields).toMatchObject([{ id: 'cbf_1', displayName: 'Team' }]);
		expect(await search('searchCustomAttributes').call(node.editor(), 'tea')).toEqual({
			results: [{ name: 'Team', value: 'cbf_1' }],
		});
		expect(names(await search('searchCustomAttributes').call(node.editor(), 'none'))).toEqual([]);
	});
});
