import { field, shownWhen, toZoomFields } from '../../../adapter/kit';
import { groupLocator } from '../../../adapter/pickers';

/** What the operations on users share. Maximum lengths and values: Zoom's OpenAPI, POST and PATCH /users. */

const USER_TYPES = [
	{ name: 'Basic', value: 1, description: 'Free: meetings of up to 40 minutes' },
	{ name: 'Licensed', value: 2, description: 'Takes one of the account’s licenses' },
	{ name: 'None (SSO Only)', value: 99, description: 'No license; only for users who join by SSO' },
	{ name: 'Unassigned (No Meetings)', value: 4, description: 'No meeting license, not even a basic one' },
] as const;

export const userType = () =>
	field.options({
		displayName: 'User Type',
		description: 'Which license the user has',
		options: USER_TYPES,
		default: 1,
	});

/** "User Type" where the user may exist: a license is never taken away, nor used up, by a field that nobody touched. */
export const UNCHANGED = 0;

export const userTypeIfNew = () =>
	field.options({
		displayName: 'User Type',
		description: 'Which license the user has afterwards',
		options: [
			...USER_TYPES,
			{
				name: 'Unchanged (New Users: Basic)',
				value: UNCHANGED,
				description: 'Existing users keep their license',
			},
		],
		default: UNCHANGED,
	});

export const simplifyUser = () =>
	field.simplify([
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

export const firstName = () =>
	field.text({
		displayName: 'First Name',
		description: 'The person’s first name',
		placeholder: 'e.g. Ana',
		maxLength: 64,
	});

export const lastName = () =>
	field.text({
		displayName: 'Last Name',
		description: 'The person’s last name',
		placeholder: 'e.g. García',
		maxLength: 64,
	});

const WAYS = [
	{
		name: 'API Only (Custom Create)',
		value: 'custCreate',
		description: 'A user who cannot sign in; needs an ISV agreement with Zoom',
	},
	{
		name: 'Invitation',
		value: 'create',
		description: 'Zoom sends an email; the user is pending until the invitation is accepted',
	},
	{
		name: 'Managed Domain (Auto Create)',
		value: 'autoCreate',
		description: 'Active at once with a password; needs Enterprise with a managed domain',
	},
	{
		name: 'SSO',
		value: 'ssoCreate',
		description: 'Active at once, signs in with SSO; needs SSO in the account',
	},
] as const;

const way = {
	displayName: 'How New Users Join',
	description: 'Each option names what the account needs',
};

const creationWay = () => field.options({ ...way, options: WAYS, default: 'create' });

/** Where there is nowhere to put a password for each person. */
export const creationWayForMany = () =>
	field.options({ ...way, options: WAYS.filter(({ value }) => value !== 'autoCreate'), default: 'create' });

/** How somebody gets into the account. */
export const creationParameters = () => ({
	createAction: creationWay(),
	password: shownWhen(
		{ createAction: ['autoCreate'] },
		field.text({
			displayName: 'Password',
			description: '8 to 32 characters, following the password rules of the account',
			password: true,
			maxLength: 32,
			form: { pattern: /^.{8,}$/s, words: 'at least 8 characters long' },
		}),
	),
});

interface NewUser {
	email: string;
	type: number;
	createAction: string;
	password: string;
	additionalFields: { displayName?: string; firstName?: string; lastName?: string };
}

/** The body of POST /users. */
export function creationRequest({ email, type, createAction, password, additionalFields }: NewUser) {
	const { displayName, firstName: first, lastName: last } = additionalFields;
	return {
		action: createAction,
		user_info: toZoomFields({
			email,
			type,
			displayName,
			firstName: first,
			lastName: last,
			...(createAction === 'autoCreate' && password !== '' && { password }),
		}),
	};
}

const changeable = () => ({
	aboutMe: field.text({
		displayName: 'About Me',
		placeholder: 'e.g. Runs the monthly close',
		description: 'Without links or HTML',
		maxLength: 150,
	}),
	company: field.text({
		displayName: 'Company',
		description: 'The company the user works for',
		placeholder: 'e.g. Acme',
		maxLength: 255,
	}),
	costCenter: field.text({
		displayName: 'Cost Center',
		description: 'Who pays for the user, in the words of your accounting',
		placeholder: 'e.g. 4711',
	}),
	dept: field.text({
		displayName: 'Department',
		description: 'The department the user works in',
		placeholder: 'e.g. Finance',
	}),
	displayName: field.text({
		displayName: 'Display Name',
		description: 'The name that others see in meetings',
		placeholder: 'e.g. Ana García',
		maxLength: 128,
	}),
	divisionIds: field.textList({
		displayName: 'Division IDs',
		description: 'The divisions the user belongs to, separated by commas',
	}),
	firstName: firstName(),
	groupId: groupLocator(
		'Only for users who have not accepted their invitation yet; for others use the resource Group',
	),
	hostKey: field.text({
		displayName: 'Host Key',
		description: '6 to 10 digits that let a participant take over as host',
		password: true,
		form: { pattern: /^\d{6,10}$/, words: '6 to 10 digits' },
	}),
	jobTitle: field.text({
		displayName: 'Job Title',
		description: 'What the user does',
		placeholder: 'e.g. Accountant',
		maxLength: 128,
	}),
	language: field.text({
		displayName: 'Language',
		description: 'The language of Zoom’s pages and emails for the user, as a code',
		placeholder: 'e.g. en-US',
	}),
	lastName: lastName(),
	linkedinUrl: field.text({
		displayName: 'LinkedIn URL',
		description: 'The address of the user’s LinkedIn profile',
		placeholder: 'e.g. https://www.linkedin.com/in/ana',
	}),
	location: field.text({
		displayName: 'Location',
		description: 'Where the user works',
		placeholder: 'e.g. Madrid',
		maxLength: 256,
	}),
	manager: field.text({
		displayName: 'Manager',
		placeholder: 'e.g. ana@example.com',
		description: 'The manager’s email address or name',
	}),
	phoneNumbers: field.rows(
		{
			displayName: 'Phone Numbers',
			description: 'At most three; they replace the existing ones',
			row: 'Phone Number',
		},
		{
			code: field.text({
				displayName: 'Country Code',
				description: 'The dialing code of the country, with a plus sign',
				placeholder: 'e.g. +34',
			}),
			number: field.text({
				displayName: 'Number',
				description: 'The number without the country code',
				placeholder: 'e.g. 912345678',
			}),
			country: field.text({
				displayName: 'Country',
				description: 'The country of the number, as a code of two letters',
				placeholder: 'e.g. ES',
			}),
			label: field.options({
				displayName: 'Label',
				description: 'Which kind of number it is',
				options: [
					{ name: 'Fax', value: 'Fax' },
					{ name: 'Home', value: 'Home' },
					{ name: 'Mobile', value: 'Mobile' },
					{ name: 'Office', value: 'Office' },
				],
				default: 'Office',
			}),
		},
	),
	pmi: field.number({
		displayName: 'Personal Meeting ID',
		description: 'Ten digits, such as 4155550100',
		min: 1_000_000_000,
		max: 9_999_999_999,
	}),
	pronouns: field.text({
		displayName: 'Pronouns',
		description: 'How the user wants to be referred to',
		placeholder: 'e.g. she/her',
	}),
	pronounsOption: field.options({
		displayName: 'Pronouns Shown',
		description: 'Whether the pronouns are shared in meetings and webinars',
		options: [
			{ name: 'Always', value: 2 },
			{ name: 'Ask Each Time', value: 1 },
			{ name: 'Never', value: 3 },
		],
		default: 1,
	}),
	timezone: field.timeZone('Of the user'),
	usePmi: field.boolean({
		displayName: 'Use Personal Meeting ID',
		description: 'Whether instant meetings use the personal meeting ID',
	}),
	vanityName: field.text({
		displayName: 'Personal Link Name',
		placeholder: 'e.g. ana.garcia',
		description: 'Last part of the personal meeting link',
	}),
});

const words = { displayName: 'Update Fields', placeholder: 'Add Field' };

/** Everything but the license, for an operation that asks for that apart. */
export const profileFields = () => field.collection(words, changeable());

export const updateFields = () => field.collection(words, { ...changeable(), type: userType() });
