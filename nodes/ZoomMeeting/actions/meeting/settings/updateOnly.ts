import { field } from '../../../../adapter/kit';

/** Zoom takes them for a meeting that exists only. */
export const UPDATE_ONLY = {
	authenticationName: field.text({
		displayName: 'Sign-In Profile Name',
		description: 'The name of the authentication profile',
		placeholder: 'e.g. Company accounts',
	}),
	customKeys: field.rows(
		{ displayName: 'Custom Keys', description: 'Up to 10 keys and values of your own', row: 'Key' },
		{
			key: field.text({
				displayName: 'Key',
				description: 'The name of the value, in the words of your own system',
				placeholder: 'e.g. ticket',
				maxLength: 64,
			}),
			value: field.text({
				displayName: 'Value',
				description: 'What your own system stores under the key',
				placeholder: 'e.g. IT-4711',
				maxLength: 256,
			}),
		},
	),
	globalDialInNumbers: field.rows(
		{
			displayName: 'Dial-in Numbers',
			description: 'The numbers by which people can join on the telephone',
			row: 'Number',
		},
		{
			city: field.text({
				displayName: 'City',
				description: 'The city of the number, if it has one',
				placeholder: 'e.g. New York',
			}),
			country: field.text({
				displayName: 'Country Code',
				description: 'The country of the number, as a code of two letters',
				placeholder: 'e.g. US',
			}),
			countryName: field.text({
				displayName: 'Country',
				description: 'The name of the country',
				placeholder: 'e.g. US (New York)',
			}),
			number: field.text({
				displayName: 'Number',
				description: 'The number that people call, with the country code',
				placeholder: 'e.g. +1 1000200200',
			}),
			type: field.options({
				displayName: 'Type',
				description: 'Whether the caller pays for the call',
				options: [
					{ name: 'Toll', value: 'toll' },
					{ name: 'Toll-Free', value: 'tollfree' },
				],
				default: 'toll',
			}),
		},
	),
};
