import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './publicAddress';

/** A name that leads to this machine or into a private network. */
class PrivateAddress extends Error {
	readonly code = 'PRIVATE_ADDRESS';
}

/**
 * Looks a name up as Node does, and gives its addresses only when all are public. The connection is made to just these, so
 * a name that changes in between leads nowhere else.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
	lookup(hostname, { ...options, all: true }, (error, addresses) => {
		if (error) {
			callback(error, []);
			return;
		}
		const [first] = addresses;
		if (!first || !addresses.every(({ address }) => isPublicAddress(address))) {
			callback(new PrivateAddress(hostname), []);
		} else if (options.all) callback(null, addresses);
		else callback(null, first.address, first.family);
	});
};
