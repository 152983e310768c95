import { normalized, skeletons } from '../../values/emailAddress';
import type { People } from './people';

/** The rows of the input beside the one that counts which mean somebody too, or may: by the address that they name. */
export class SecondRows {
	private readonly listed: ReadonlyMap<string, number>;
	/** Addresses that could be taken for another one. */
	private readonly looks = new Map<string, number>();

	constructor({ listed, named }: People) {
		this.listed = new Map(listed.map(({ email, item }) => [normalized(email), item]));
		for (const [address, item] of named.unusual())
			for (const look of skeletons(address)) this.looks.set(look, item);
	}

	/** @param own position of the row that counts */
	rowThatMayMean(email: string, own: number | undefined): number | undefined {
		const looks = this.looks.size === 0 ? [] : [...skeletons(normalized(email))];
		const items = [this.listed.get(normalized(email)), ...looks.map((look) => this.looks.get(look))];
		return items.find((item) => item !== undefined && item !== own);
	}
}
