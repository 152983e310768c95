import { collection, email, options, text } from '../../../adapter/parameters';
import { simplify } from '../../../adapter/sharedParameters';
import { flag, rows } from '../../../adapter/structuredParameters';

/** What the operations on registrants share. Values: Zoom's OpenAPI, POST /meetings/{meetingId}/registrants. */

export const registrantEmail = () => email({ displayName: 'Email', required: true });

export const firstName = () =>
	text({ displayName: 'First Name', placeholder: 'e.g. Ana', required: true, maxLength: 64 });

export const lastName = () => text({ displayName: 'Last Name', placeholder: 'e.g. García', maxLength: 64 });

/** Zoom's values are its names too; n8n writes names with capitals. */
const named = (values: readonly string[]) =>
	values
		.map((value) => ({ name: value.replace(/ [b-z]/g, (letter) => letter.toUpperCase()), value }))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));

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

export const formFields = () =>
	collection(
		{ displayName: 'Additional Fields', placeholder: 'Add Field' },
		{
			address: text({ displayName: 'Address' }),
			autoApprove: flag(
				'Approve at Once',
				'the person is approved even if the host approves registrants (meetings only)',
			),
			city: text({ displayName: 'City' }),
			comments: text({ displayName: 'Comments' }),
			country: text({ displayName: 'Country', description: 'Two-letter code', placeholder: 'e.g. ES' }),
			customQuestions: rows(
				{
					displayName: 'Answers',
					description: 'Answers to the questions of this registration form',
					row: 'Answer',
				},
				{
					title: text({ displayName: 'Question', description: 'Exactly as the form asks it' }),
					value: text({ displayName: 'Answer', maxLength: 128 }),
				},
			),
			industry: text({ displayName: 'Industry' }),
			jobTitle: text({ displayName: 'Job Title' }),
			language: options({
				displayName: 'Language',
				description: 'Of Zoom’s e-mails to the person',
				options: LANGUAGES,
				default: 'en-US',
			}),
			lastName: lastName(),
			noOfEmployees: options({
				displayName: 'Number of Employees',
				options: named([
					'1-20',
					'21-50',
					'51-100',
					'101-500',
					'500-1,000',
					'1,001-5,000',
					'5,001-10,000',
					'More than 10,000',
				]),
				default: '1-20',
			}),
			org: text({ displayName: 'Organization' }),
			phone: text({ displayName: 'Phone' }),
			purchasingTimeFrame: options({
				displayName: 'Purchasing Time Frame',
				options: named(['1-3 months', '4-6 months', 'More than 6 months', 'No timeframe', 'Within a month']),
				default: 'No timeframe',
			}),
			roleInPurchaseProcess: options({
				displayName: 'Role in Purchase Process',
				options: named(['Decision Maker', 'Evaluator/Recommender', 'Influencer', 'Not involved']),
				default: 'Not involved',
			}),
			sourceId: text({
				displayName: 'Tracking Source ID',
				description: 'Where the person heard of it (webinars only)',
			}),
			state: text({ displayName: 'State or Province' }),
			zip: text({ displayName: 'ZIP or Postal Code' }),
		},
	);

export const occurrence = () =>
	text({ displayName: 'Occurrence ID', description: 'Only for one meeting of a series' });

export const registrantId = () =>
	text({
		displayName: 'Registrant ID',
		description: 'As Get Many and Add return it',
		placeholder: 'e.g. 9tboDiHUQAeOnbmudzWa5g',
		required: true,
	});

export const simplifyRegistrant = () =>
	simplify([
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
