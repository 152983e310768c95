import { options, text } from '../../../../adapter/kit/parameters';
import { rows } from '../../../../adapter/kit/structuredParameters';

/** Zoom takes them for a meeting that exists only. */
export const UPDATE_ONLY = {
	authenticationName: text({ displayName: 'Sign-In Profile Name' }),
	customKeys: rows(
		{ displayName: 'Custom Keys', description: 'Up to 10 keys and values of your own', row: 'Key' },
		{
			key: text({ displayName: 'Key', maxLength: 64 }),
			value: text({ displayName: 'Value', maxLength: 256 }),
		},
	),
	globalDialInNumbers: rows(
		{ displayName: 'Dial-in Numbers', row: 'Number' },
		{
			city: text({ displayName: 'City' }),
			country: text({ displayName: 'Country Code' }),
			countryName: text({ displayName: 'Country' }),
			number: text({ displayName: 'Number' }),
			type: options({
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
