import { field } from '../../../../adapter/kit';

/** Zoom takes them for a meeting that exists only. */
export const UPDATE_ONLY = {
	authenticationName: field.text({ displayName: 'Sign-In Profile Name' }),
	customKeys: field.rows(
		{ displayName: 'Custom Keys', description: 'Up to 10 keys and values of your own', row: 'Key' },
		{
			key: field.text({ displayName: 'Key', maxLength: 64 }),
			value: field.text({ displayName: 'Value', maxLength: 256 }),
		},
	),
	globalDialInNumbers: field.rows(
		{ displayName: 'Dial-in Numbers', row: 'Number' },
		{
			city: field.text({ displayName: 'City' }),
			country: field.text({ displayName: 'Country Code' }),
			countryName: field.text({ displayName: 'Country' }),
			number: field.text({ displayName: 'Number' }),
			type: field.options({
				displayName: 'Type',
				options: [
					{ name: 'Toll', value: 'toll' },
					{ name: 'Toll-Free', value: 'tollfree' },
				],
				default: 'toll',
			}),
		},
	),
};
