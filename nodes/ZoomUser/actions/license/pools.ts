import { fallbackWhen, isFailure, type Zoom } from '../../../adapter/kit';
import { poolsOf, type Pool } from '../../../../zoom/account/pools';

export interface Pools {
	readonly pools: readonly Pool[];
	/** Why Zoom does not say: not for this account, or the app has no scope for it. */
	readonly refused?: Error;
}

/** What the account has bought, as far as Zoom says: most questions do without. @throws ZoomCancelledError */
export async function readPools(zoom: Zoom): Promise<Pools> {
	return await fallbackWhen<Pools>(
		zoom
			.request('GET /accounts/{accountId}/plans/usage', { accountId: 'me' })
			.then((answer) => ({ pools: poolsOf(answer) })),
		isFailure,
		(refused) => ({ pools: [], refused: refused as Error }),
	);
}
