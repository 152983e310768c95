import { field, rephraseRefusals } from '../../../adapter/kit';
import { NUMBERS_OF_EMPLOYEES, PURCHASING_TIME_FRAMES, ROLES_IN_PURCHASE } from '../../../adapter/pickers';

/** What the operations on registrants share. Values: Zoom's OpenAPI, POST /meetings/{meetingId}/registrants. */

export const emailField = () =>
	field.email({
		displayName: 'Email',
		description: 'The email address of the person who is registered; Zoom sends the confirmation there',
		required: true,
	});

export const firstNameField = () =>
	field.text({
		displayName: 'First Name',
		description: 'The first name of the person who is registered',
		placeholder: 'e.g. Ana',
		required: true,
		maxLength: 64,
	});

export const lastNameField = () =>
	field.text({
		displayName: 'Last Name',
		description: 'The last name of the person who is registered',
		placeholder: 'e.g. García',
		maxLength: 64,
	});

const LANGUAGES = [
	{ name: 'Chinese (Simplified)', value: 'zh-CN' },
	{ name: 'Chinese (Traditional)', value: 'zh-TW' },
	{ name: 'English', value: 'en-US' },
	{ name: 'French', value: 'fr-FR' },
	{ name: 'German', value: 'de-DE' },
	{ name: 'Italian', value: 'it-IT' },
	{ name: 'Japanese', value: 'jp-JP' },
	{ name: 'Korean', value: 'ko-KO' },
	{ name: 'Polish', value: 'pl-PL' },
	{ name: 'Portuguese', value: 'pt-PT' },
	{ name: 'Russian', value: 'ru-RU' },
	{ name: 'Spanish', value: 'es-ES' },
	{ name: 'Turkish', value: 'Tr-TR' },
	{ name: 'Vietnamese', value: 'vi-VN' },
] as const;

const answer = {
	title: field.text({
		displayName: 'Question',
		placeholder: 'e.g. What do you want to learn?',
		description: 'The question, exactly as the form asks it',
	}),
	value: field.text({
		displayName: 'Answer',
		description: 'What the person answers',
		placeholder: 'e.g. Templates',
		maxLength: 128,
	}),
};

export const formFields = () =>
	field.collection(
		{ displayName: 'Additional Fields', placeholder: 'Add Field' },
		{
			address: field.text({
				displayName: 'Address',
				description: 'The street and number of the person',
				placeholder: 'e.g. 1 Main Street',
			}),
			autoApprove: field.flag(
				'Approve at Once',
				'the person is approved even if the host approves registrants (meetings only)',
			),
			city: field.text({
				displayName: 'City',
				description: 'The city the person lives or works in',
				placeholder: 'e.g. Madrid',
			}),
			comments: field.text({
				displayName: 'Comments',
				description: 'What the person wants to tell or to ask',
				placeholder: 'e.g. I will be late',
			}),
			country: field.text({ displayName: 'Country', description: 'Two-letter code', placeholder: 'e.g. ES' }),
			customQuestions: field.rows(
				{
					displayName: 'Answers',
					description: 'Answers to the custom questions of the form',
					row: 'Answer',
				},
				answer,
			),
			customQuestionsJson: field.jsonRows(
				{ displayName: 'Answers', example: '[{ "title": "Your team?", "value": "Sales" }]' },
				answer,
			),
			industry: field.text({
				displayName: 'Industry',
				description: 'The industry the person works in',
				placeholder: 'e.g. Education',
			}),
			jobTitle: field.text({
				displayName: 'Job Title',
				description: 'What the person does',
				placeholder: 'e.g. Teacher',
			}),
			language: field.options({
				displayName: 'Language',
				description: 'Of Zoom’s emails to the person',
				options: LANGUAGES,
				default: 'en-US',
			}),
			lastName: lastNameField(),
			noOfEmployees: field.options({
				displayName: 'Number of Employees',
				description: 'How many people the person’s organization employs',
				options: NUMBERS_OF_EMPLOYEES,
				default: '1-20',
			}),
			org: field.text({
				displayName: 'Organization',
				description: 'The organization the person works for',
				placeholder: 'e.g. Acme',
			}),
			phone: field.text({
				displayName: 'Phone',
				description: 'The person’s telephone number',
				placeholder: 'e.g. +34 912 345 678',
			}),
			purchasingTimeFrame: field.options({
				displayName: 'Purchasing Time Frame',
				description: 'When the person’s organization wants to buy',
				options: PURCHASING_TIME_FRAMES,
				default: 'No timeframe',
			}),
			roleInPurchaseProcess: field.options({
				displayName: 'Role in Purchase Process',
				description: 'How much the person decides about the purchase',
				options: ROLES_IN_PURCHASE,
				default: 'Not involved',
			}),
			sourceId: field.text({
				displayName: 'Tracking Source ID',
				placeholder: 'e.g. 5516482804110',
				description:
					'The link through which the person came (webinars only): an ID, as Webinar → Get Tracking Sources returns it',
			}),
			state: field.text({
				displayName: 'State or Province',
				description: 'The state or province, in the US and Canada by its code',
				placeholder: 'e.g. CA',
			}),
			zip: field.text({
				displayName: 'ZIP or Postal Code',
				description: 'The postal code of the address',
				placeholder: 'e.g. 28001',
			}),
		},
	);

export const occurrenceIdField = () =>
	field.text({
		displayName: 'Occurrence ID',
		description: 'Only for one meeting of a series. Get of the meeting shows the IDs under "occurrences".',
		placeholder: 'e.g. 1648194360000',
		// Without it the whole series is meant.
		required: true,
	});

export const registrantIdField = () =>
	field.text({
		displayName: 'Registrant ID',
		description: 'As Get Many and Add return it',
		placeholder: 'e.g. 9tboDiHUQAeOnbmudzWa5g',
		required: true,
	});

export const simplifyRegistrant = () =>
	field.simplify([
		'id',
		'registrant_id',
		'email',
		'first_name',
		'last_name',
		'status',
		'create_time',
		'join_url',
		'topic',
		'start_time',
	]);

const REGISTRATION_OFF =
	'If Zoom does not say why: registration has to be switched on for it (Update, Settings: Registration), and its host has to be Licensed.';

/** Zoom's words for what keeps people from registering say little about what to do. */
export const registering = async <T>(subject: string, work: () => Promise<T>): Promise<T> =>
	await rephraseRefusals(
		subject,
		{
			404: { next: REGISTRATION_OFF },
			3000: { next: REGISTRATION_OFF },
			3027: { next: 'The host is in anyway: take this person out of the list.' },
			3038: {
				what: (session) => `The ${session} is over, nobody can register any more`,
				next: 'Register people for one that is still to come.',
			},
			3043: {
				what: (session) => `The ${session} is full`,
				next: 'Cancel registrants, or raise the number of people that the license of the host allows.',
			},
			3161: { next: 'The host has to be an active, Licensed user. Change the license in Zoom, or the host.' },
		},
		work,
	);
