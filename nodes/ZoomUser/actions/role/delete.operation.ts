import { defineOperation, ExplainedError, fallbackWhen, field, isRefusal } from '../../../adapter/kit';
import { roleLocator } from '../../../adapter/pickers';
import { ZoomRefusedError, ZoomUnconfirmedError } from '../../../../zoom/errors';

const NO_SUCH_ROLE = 1034;

export const deleteRole = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a role',
	description: 'Delete a role that nobody has',
	parameters: { roleId: roleLocator() },
	options: {
		deleteAssigned: field.flag(
			'Delete Although Assigned',
			'to delete a role that people still have; they become ordinary members',
		),
	},
	subject: ({ roleId }) => `role ${roleId}`,
	async execute({ zoom, values: { roleId }, options: { deleteAssigned } }) {
		const { total_members: members } = await zoom.request('GET /roles/{roleId}', { roleId });
		if (members !== 0 && !deleteAssigned) throw isAssigned(roleId, members);
		await zoom.request('DELETE /roles/{roleId}', { roleId });
		const isGone = await fallbackWhen(
			zoom.request('GET /roles/{roleId}', { roleId }).then(() => false),
			(error) => isRefusal(error, NO_SUCH_ROLE),
			() => true,
		);
		if (!isGone)
			throw new ZoomUnconfirmedError(`Zoom accepted the deletion of role ${roleId}, but still shows it`);
		return { roleId, deleted: true };
	},
});

function isAssigned(roleId: string, members: unknown): ExplainedError {
	const who = typeof members === 'number' ? `${members} users have` : 'Zoom does not say how many users have';
	const message = `The role ${roleId} was not deleted: ${who} it`;
	return new ExplainedError(
		message,
		'Give them another role first (Role: Get Members, Assign), or turn on "Delete Although Assigned" under Options.',
		new ZoomRefusedError(message, {}),
	);
}
