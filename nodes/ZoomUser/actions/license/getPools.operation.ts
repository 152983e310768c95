import { defineOperation, failureWords } from '../../../adapter/kit';
import { readPools } from './pools';

export const getPools = defineOperation({
	name: 'Get Pools',
	value: 'getPools',
	action: 'Get the license pools of the account',
	description:
		'Get how many licenses of each kind are bought, assigned and free. Zoom does not tell every account; the item then says why.',
	parameters: {},
	async execute({ zoom }) {
		const { pools, refused } = await readPools(zoom);
		if (pools.length > 0) return pools.map((pool) => ({ ...pool }));
		const { message, next } = refused
			? failureWords(refused)
			: { message: 'Zoom names no plan of this account', next: '' };
		return {
			refused: true,
			reason: message,
			next: [next, GO_ON].filter(Boolean).join(' '),
		};
	},
});

const GO_ON =
	'Zoom documents this for master accounts, and tells it to some others. Where it does not, look under Account Management → Billing in Zoom, and type the number into "Licenses in the Account" of Sync.';
