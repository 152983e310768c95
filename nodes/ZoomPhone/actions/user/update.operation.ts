import { defineOperation, ExplainedError, field, nested, toZoomFields } from '../../../adapter/kit';
import { phoneUserLocator, siteLocator } from '../../../adapter/pickers';
import { ZoomInvalidInputError, ZoomRefusedError } from '../../../../zoom/errors';
import { textOrNumber, type ZoomRecord } from '../../../../zoom/values';
import { onPhoneOf } from '../../shared/refusals';

const changes = () =>
	field.collection(
		{ displayName: 'Update Fields', placeholder: 'Add Field' },
		{
			emergencyAddressId: field.text({
				displayName: 'Emergency Address ID',
				description: 'The address that emergency services get; it is changed by nothing else here',
				placeholder: 'e.g. 5PVyy6wmTgmUcYPxKBUd4w',
				required: true,
			}),
			extensionNumber: field.text({
				displayName: 'Extension Number',
				description: 'Must be unique in the account, or with site codes in the site',
				placeholder: 'e.g. 801',
				required: true,
			}),
			policy__delegation: field.flag('Call Delegation', 'the user may let others call on their behalf'),
			policy__elevateToMeeting: field.flag('Elevate to Meeting', 'the user may turn a call into a meeting'),
			policy__forwardingToExternalNumbers: field.flag(
				'Forwarding to External Numbers',
				'the user may forward calls to numbers outside of the account',
			),
			policy__internationalCalling: field.flag('International Calling', 'the user may call other countries'),
			siteId: siteLocator('The site to which the user moves'),
			templateId: field.text({
				displayName: 'Setting Template ID',
				description: 'A template of user settings to apply',
				placeholder: 'e.g. 3WWAEiEjTj2IQuyDiKMd_A',
				required: true,
			}),
		},
	);

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a phone user',
	description: 'Change the extension, site or policies of a user; only the fields you add are changed',
	parameters: { userId: phoneUserLocator(), updateFields: changes() },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId, updateFields } }) {
		const body = toZoomFields(nested([updateFields]));
		if (Object.keys(body).length === 0) {
			throw new ZoomInvalidInputError('There is nothing to update: no field was added under "Update Fields"');
		}
		const { extensionNumber, siteId } = updateFields;
		return await onPhoneOf(userId, async () => {
			await zoom.request('PATCH /phone/users/{userId}', { userId, body });
			if (extensionNumber !== undefined || siteId !== undefined) {
				const user = await zoom.request('GET /phone/users/{userId}', { userId });
				checkTaken(user, 'extension_number', extensionNumber);
				checkTaken(user, 'site_id', siteId);
			}
			return { userId, updated: true };
		});
	},
});

/** What Zoom does not show cannot be compared. @throws ExplainedError */
function checkTaken(user: ZoomRecord, name: string, wanted: string | undefined): void {
	const shown = textOrNumber(user[name]);
	if (wanted === undefined || shown === '' || shown === wanted) return;
	const message = `Zoom took the change, but "${name}" is still ${shown}`;
	throw new ExplainedError(
		message,
		'Look at the user in Zoom under Phone System Management → Users & Rooms: a policy of the account or site may not allow it.',
		new ZoomRefusedError(message, {}),
	);
}
