import { ZoomInvalidInputError } from '../errors';
import { accountKey, type AppCredentials } from './login';
import { Vault } from './vault';

/** Keeps texts secret that leave our hands and come back, such as what a button carries. */
export interface Sealer {
	/** @throws ZoomInvalidInputError when the credential has no client secret */
	seal(text: string): string;
	/** Undefined for whatever was not sealed with the same credential, down to the last bit. */
	open(sealed: string): string | undefined;
}

/** With a key that follows from the client secret, so there is none to manage. See vault.ts. */
export function sealerFor(credentials: AppCredentials): Sealer {
	const place = `${accountKey(credentials)}:sealed`;
	const vault = (): Vault => {
		const secret = credentials.clientSecret.trim();
		if (secret === '') throw new ZoomInvalidInputError('The client secret is missing', 'clientSecret');
		return new Vault(secret);
	};
	return {
		seal: (text) => vault().seal(text, place),
		open: (sealed) => vault().open(sealed, place),
	};
}
