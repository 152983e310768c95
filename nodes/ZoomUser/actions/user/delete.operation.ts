import {
	defineOperation,
	ExplainedError,
	fallbackWhen,
	field,
	isRefusal,
	toZoomFields,
	type Zoom,
} from '../../../adapter/kit';
import { userLocator } from '../../../adapter/pickers';
import { asTyped } from '../../../../zoom/values/excerpt';
import { ZoomInvalidInputError } from '../../../../zoom/errors';

const transferFlag = (what: string) =>
	field.boolean({
		displayName: `Transfer ${what}`,
		description: `Whether the user’s ${what.toLowerCase()} go to the person under "Transfer to Email"`,
		default: true,
		// What is not transferred is gone: an expression that gives nothing must not leave it out.
		required: true,
	});

export const deleteUser = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a user',
	description: 'Disassociate a user from the account, or delete the user permanently',
	parameters: {
		userId: userLocator({ listed: 'any' }),
		deleteAction: field.options({
			displayName: 'Action',
			description:
				'What becomes of the user: Disassociate leaves the person a free account of their own, Delete ends it',
			options: [
				{
					name: 'Disassociate',
					value: 'disassociate',
					description: 'The person keeps a free Zoom account of their own; the only way for pending users',
				},
				{
					name: 'Delete',
					value: 'delete',
					description: 'The user and all data that is not transferred are deleted',
				},
			],
			default: 'disassociate',
		}),
		additionalFields: field.collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				transferClipfiles: transferFlag('Clips'),
				transferDocs: transferFlag('Docs'),
				transferEmail: field.email({
					displayName: 'Transfer to Email',
					description: 'A user of the same account who gets what is transferred; also add what to transfer',
					required: true,
				}),
				transferMeeting: transferFlag('Meetings'),
				transferNotes: transferFlag('Notes'),
				transferRecording: transferFlag('Recordings'),
				transferVisitors: transferFlag('Visitors'),
				transferWebinar: transferFlag('Webinars'),
				transferWhiteboard: transferFlag('Whiteboards'),
			},
		),
	},
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId, deleteAction, additionalFields } }) {
		const { transferEmail, ...flags } = additionalFields;
		if (transferEmail === undefined && Object.values(flags).includes(true)) {
			throw new ZoomInvalidInputError(
				`Something of user ${asTyped(userId)} is to be transferred, but "Transfer to Email" is empty`,
				'Transfer to Email',
			);
		}
		// Zoom would accept the address and transfer nothing.
		if (transferEmail !== undefined && !Object.values(flags).includes(true)) {
			throw new ZoomInvalidInputError(
				`"Transfer to Email" is set for user ${asTyped(userId)}, but nothing that goes there: add what to transfer, such as "Transfer Meetings"`,
				'Transfer to Email',
			);
		}
		await fallbackWhen<unknown>(
			zoom.request('DELETE /users/{userId}', {
				userId,
				query: toZoomFields({ action: deleteAction, ...flags, transferEmail }),
			}),
			(error) => isRefusal(error, INVALID, NOT_ACCEPTED),
			async (error) => {
				const pending = await isPending(zoom, userId);
				throw pending ? stillPending(userId, deleteAction, error) : error;
			},
		);
		return { userId, deleted: true };
	},
});

const INVALID = 300;
/** "A valid invitation to join the Zoom account was not found for this user." */
const NOT_ACCEPTED = 1120;

/** Zoom words its refusal in several ways; the user itself shows what is the case. */
const isPending = async (zoom: Zoom, userId: string): Promise<boolean> =>
	await zoom.request('GET /users/{userId}', { userId }).then(
		({ status }) => status === 'pending',
		(error: unknown) => isRefusal(error, NOT_ACCEPTED),
	);

function stillPending(userId: string, action: string, error: unknown): ExplainedError {
	const next =
		action === 'delete'
			? 'Set "Action" to "Disassociate": that takes the invitation back.'
			: 'Take out what is to be transferred: a person who has not come yet has nothing. An invitation that has expired is gone by itself.';
	return new ExplainedError(
		`The user ${asTyped(userId)} has not accepted the invitation yet, so there is no user to delete`,
		next,
		error,
	);
}
