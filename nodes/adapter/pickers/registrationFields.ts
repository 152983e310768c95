/** What a registration form of Zoom's can ask. Values: Zoom's OpenAPI, POST /meetings/{meetingId}/registrants. */

/** Zoom's values are its names too; n8n writes names with capitals. */
const named = (values: readonly string[]) =>
	values
		.map((value) => ({ name: value.replace(/ [b-z]/g, (letter) => letter.toUpperCase()), value }))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));

export const NUMBERS_OF_EMPLOYEES = named([
	'1-20',
	'21-50',
	'51-100',
	'101-500',
	'500-1,000',
	'1,001-5,000',
	'5,001-10,000',
	'More than 10,000',
]);

export const PURCHASING_TIME_FRAMES = named([
	'1-3 months',
	'4-6 months',
	'More than 6 months',
	'No timeframe',
	'Within a month',
]);

export const ROLES_IN_PURCHASE = named([
	'Decision Maker',
	'Evaluator/Recommender',
	'Influencer',
	'Not involved',
]);

/** Zoom's `field_name` of the questions that every form may ask. */
export const STANDARD_QUESTIONS = [
	{ name: 'Address', value: 'address' },
	{ name: 'City', value: 'city' },
	{ name: 'Comments', value: 'comments' },
	{ name: 'Country', value: 'country' },
	{ name: 'Industry', value: 'industry' },
	{ name: 'Job Title', value: 'job_title' },
	{ name: 'Last Name', value: 'last_name' },
	{ name: 'Number of Employees', value: 'no_of_employees' },
	{ name: 'Organization', value: 'org' },
	{ name: 'Phone', value: 'phone' },
	{ name: 'Purchasing Time Frame', value: 'purchasing_time_frame' },
	{ name: 'Role in Purchase Process', value: 'role_in_purchase_process' },
	{ name: 'State or Province', value: 'state' },
	{ name: 'ZIP or Postal Code', value: 'zip' },
] as const;

const NAMES: ReadonlyMap<string, string> = new Map(
	STANDARD_QUESTIONS.map(({ name, value }) => [value, name]),
);

export const isStandardQuestion = (field: string): boolean => NAMES.has(field);

/** As people read it; a question that Zoom has added since keeps Zoom's name. */
export const standardQuestionName = (field: string): string => NAMES.get(field) ?? field;

/** The answers to choose from; undefined where any text will do. */
export const choicesOf = (field: string): Array<{ name: string; value: string }> | undefined =>
	({
		no_of_employees: NUMBERS_OF_EMPLOYEES,
		purchasing_time_frame: PURCHASING_TIME_FRAMES,
		role_in_purchase_process: ROLES_IN_PURCHASE,
	})[field];
