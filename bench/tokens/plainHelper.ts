import axios from 'axios';
import { Redis } from 'ioredis';
import type { Helper, Setting } from './helper';

const KEY = 'zoom_access_token';

/** The usual helper, written from its description: GET, else request a token and SETEX it for expires_in - 10. */
export async function plainHelper(setting: Setting): Promise<Helper> {
	const redis = new Redis(setting.redis);
	await redis.ping();
	return {
		async get() {
			const stored = await redis.get(KEY);
			if (stored) return stored;
			const { data } = await axios.post<{ access_token: string; expires_in: number }>(
				`${setting.zoom}/oauth/token`,
				new URLSearchParams({ grant_type: 'account_credentials', account_id: setting.accountId }),
				{ auth: { username: setting.clientId, password: setting.clientSecret }, proxy: false },
			);
			await redis.setex(KEY, data.expires_in - 10, data.access_token);
			return data.access_token;
		},
		rejected: () => Promise.resolve(),
		close: () => {
			redis.disconnect();
		},
	};
}
