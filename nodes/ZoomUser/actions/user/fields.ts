import { boolean, collection, number, options, text } from '../../../adapter/parameters';
import { simplify } from '../../../adapter/sharedParameters';

/** What the operations on users share. Maximum lengths and values: Zoom's OpenAPI, POST and PATCH /users. */

export const USER_TYPES = [
	{ name: 'Basic', value: 1, description: 'Free: meetings of up to 40 minutes' },
	{ name: 'Licensed', value: 2, description: 'Takes one of the account’s licences' },
	{ name: 'Unassigned (No Meetings)', value: 4, description: 'No meeting licence, not even a basic one' },
	{ name: 'None (SSO Only)', value: 99, description: 'Only together with the way "SSO"' },
] as const;

export const userType = () =>
	options({
		displayName: 'User Type',
		description: 'Which licence the user has',
		options: USER_TYPES,
		default: 1,
	});

export const simplifyUser = () =>
	simplify([
		'id',
		'email',
		'first_name',
		'last_name',
		'display_name',
		'type',
		'status',
		'dept',
		'role_id',
		'last_login_time',
	]);

export const firstName = () => text({ displayName: 'First Name', placeholder: 'e.g. Ana', maxLength: 64 });

export const lastName = () => text({ displayName: 'Last Name', placeholder: 'e.g. García', maxLength: 64 });

export const updateFields = () =>
	collection(
		{ displayName: 'Update Fields', placeholder: 'Add Field' },
		{
			company: text({ displayName: 'Company', maxLength: 255 }),
			costCenter: text({ displayName: 'Cost Center' }),
			dept: text({ displayName: 'Department', placeholder: 'e.g. Finance' }),
			displayName: text({ displayName: 'Display Name', maxLength: 128 }),
			firstName: firstName(),
			groupId: text({
				displayName: 'Group ID',
				description: 'Zoom takes it for users who have not accepted their invitation yet',
			}),
			jobTitle: text({ displayName: 'Job Title', maxLength: 128 }),
			language: text({ displayName: 'Language', placeholder: 'e.g. en-US' }),
			lastName: lastName(),
			location: text({ displayName: 'Location', maxLength: 256 }),
			manager: text({ displayName: 'Manager', description: 'The manager’s e-mail address or name' }),
			pmi: number({
				displayName: 'Personal Meeting ID',
				description: 'Ten digits',
				min: 1_000_000_000,
				max: 9_999_999_999,
			}),
			pronouns: text({ displayName: 'Pronouns' }),
			timezone: text({ displayName: 'Time Zone', placeholder: 'e.g. Europe/Madrid' }),
			type: userType(),
			usePmi: boolean({
				displayName: 'Use Personal Meeting ID',
				description: 'Whether instant meetings use the personal meeting ID',
			}),
			vanityName: text({
				displayName: 'Personal Link Name',
				description: 'Last part of the personal meeting link',
			}),
		},
	);
