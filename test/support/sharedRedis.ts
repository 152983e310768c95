import { silentLog } from '../../zoom/runtime';
import { IoredisConnection } from '../../zoom/store/ioredisConnection';
import { redisFromUrl } from '../../zoom/store/redisUrl';
import { startRedis, type TestRedis } from './redis';

/** A Redis for the tests of one file. */
export interface SharedRedis {
	/** There from the first test on. */
	readonly server: TestRedis;
	/** A connection as a process of its own has it. */
	connect(): IoredisConnection;
}

/** Starts it before the tests; after each one the connections are closed and it is emptied. */
export function useSharedRedis(): SharedRedis {
	let server: TestRedis;
	let connections: IoredisConnection[] = [];

	beforeAll(async () => {
		server = await startRedis();
	});
	afterAll(async () => {
		await server.close();
	});
	afterEach(async () => {
		for (const connection of connections) connection.close();
		connections = [];
		await server.client.flushall();
	});

	return {
		get server() {
			return server;
		},
		connect() {
			const connection = new IoredisConnection(redisFromUrl(server.url, 'test'), silentLog);
			connections.push(connection);
			return connection;
		},
	};
}
