import { assigneesOf, deviceWith, isAssignee } from '../../../../nodes/ZoomPhone/actions/device/fields';
import { ZoomRefusedError } from '../../../../zoom/errors';

describe('who has a desk phone', () => {
	it('are all that Zoom names, or the one that it names', () => {
		const [ana, bo] = [{ extension_id: 'e1' }, { extension_id: 'e2' }];
		expect(assigneesOf({ assignees: [ana, bo], assignee: { id: 'x' } })).toEqual([ana, bo]);
		expect(assigneesOf({ assignees: [], assignee: ana })).toEqual([ana]);
		expect([assigneesOf({}), assigneesOf({ assignee: 'ana' })]).toEqual([[], []]);
	});

	it.each([
		[{ extension_id: 'e1' }, true],
		[{ id: 'ana' }, true],
		[{ extension_id: 'e2', id: 'bo' }, false],
		[{ id: '' }, false],
		[{}, false],
	])('is somebody by extension or by ID: %j', (assignee, has) => {
		expect(isAssignee({ extensionId: 'e1', id: 'ana' })(assignee)).toBe(has);
	});

	it('is nobody whose ID is not known', () => {
		expect(isAssignee({ extensionId: 'e1', id: '' })({ id: '' })).toBe(false);
	});
});

describe('a desk phone', () => {
	const read = async (answer: unknown) =>
		await deviceWith(
			{
				request: async () =>
					await (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)),
			} as never,
			'd',
		);

	it('comes without the passwords with which it signs in', async () => {
		const account = { user_name: 'u', authorization_id: 'a' };
		const device = {
			id: 'd',
			provision: { type: 'ztp', sip_accounts: [{ ...account, password: 'secret' }] },
		};
		expect(await read(device)).toStrictEqual({
			id: 'd',
			provision: { type: 'ztp', sip_accounts: [account] },
		});
	});

	it.each([[{ id: 'd' }], [{ id: 'd', provision: { type: 'manual' } }]])(
		'comes as it is where it has none: %j',
		async (device) => {
			expect(await read(device)).toStrictEqual(device);
		},
	);

	it.each([400, 404])('that is not there is told with what to do (%i)', async (zoomCode) => {
		await expect(read(new ZoomRefusedError('Bad', { status: 400, zoomCode }))).rejects.toMatchObject({
			message: 'Zoom Phone knows no device d',
			next: 'Choose the device from the list, or check its ID in Zoom under Phone System Management → Phones & Devices.',
		});
	});
});
