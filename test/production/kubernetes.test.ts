import { parse } from 'yaml';
import { exampleValues, msOf, productionFile, readCompose, type Service } from '../support/compose';

interface Tree {
	readonly [name: string]: Tree | string | number | boolean;
}

/** A kind of process in the chart's values, as far as this looks at it. */
interface Part {
	readonly config: Tree;
	readonly extraEnv: Readonly<Record<string, object>>;
	readonly command?: readonly string[];
	readonly securityContext: object;
	readonly extraVolumeMounts: ReadonlyArray<{ readonly mountPath: string }>;
	readonly terminationGracePeriodSeconds: number;
	readonly readinessProbe: object;
	readonly resources: { readonly limits: { readonly memory: string } };
}

const values = parse(productionFile('kubernetes/values.yaml'), { merge: true }) as {
	readonly image: { readonly tag: string };
	readonly main: Part & { readonly replicaCount: number };
	readonly worker: Part;
};
const { main, worker } = values;
const example = exampleValues();
const { services } = readCompose(example);

/** As the chart makes variables of its values: names joined by "_", in capital letters. */
const variablesOf = (tree: Tree, prefix: readonly string[] = []): Record<string, string> =>
	Object.assign(
		{},
		...Object.entries(tree).map(([name, value]) => {
			const path = [...prefix, name];
			return typeof value === 'object'
				? variablesOf(value, path)
				: { [path.join('_').toUpperCase()]: String(value) };
		}),
	) as Record<string, string>;

const environmentOf = ({ config, extraEnv }: Part): string[] => [
	...Object.keys(variablesOf(config)),
	...Object.keys(extraEnv),
];

it('sets no variable that the Compose file, which was tried, does not have', () => {
	const tried = Object.keys(services.n8n.environment).map((name) => name.replace(/_FILE$/, ''));
	expect(environmentOf(main).filter((name) => !tried.includes(name))).toEqual([]);
	expect(environmentOf(worker).filter((name) => !tried.includes(name))).toEqual([]);
});

it('gives them the same values, but for addresses', () => {
	const theirs = variablesOf(main.config);
	const differing = Object.keys(theirs).filter((name) => theirs[name] !== services.n8n.environment[name]);
	expect(differing.sort()).toEqual([]);
	const address = variablesOf({ n8n: main.config['n8n'] ?? {} })['N8N_EDITOR_BASE_URL'];
	expect(address).toBe(example['N8N_URL']);
});

it('gives main and workers the same three secrets, and holds none', () => {
	expect(worker.extraEnv).toEqual(main.extraEnv);
	const names = Object.keys(services.n8n.environment).filter((name) => name.endsWith('_FILE'));
	expect(Object.keys(main.extraEnv).sort()).toEqual(names.map((name) => name.slice(0, -5)).sort());
	for (const source of Object.values(main.extraEnv)) {
		expect(source).toEqual({ valueFrom: { secretKeyRef: { name: 'n8n', key: expect.any(String) } } });
	}
});

it('runs one main process of the image that the Compose file makes, and starts workers as that image does', () => {
	expect(main.replicaCount).toBe(1);
	expect(services.n8n.image).toBe(`n8n-zoom:${values.image.tag}`);
	const [, entry = '[]'] = /^ENTRYPOINT (.+)$/m.exec(productionFile('Dockerfile')) ?? [];
	expect(worker.command).toEqual(JSON.parse(entry));
});

describe.each<[string, Part, Service & { environment: Readonly<Record<string, string>> }]>([
	['main', main, services.n8n],
	['worker', worker, services.worker],
])('%s', (_name, part, service) => {
	it('is locked as its service is, and can write where n8n has to', () => {
		expect(part.securityContext).toEqual({
			readOnlyRootFilesystem: service.read_only,
			allowPrivilegeEscalation: false,
			capabilities: { drop: service.cap_drop },
		});
		// The chart itself mounts n8n's folder.
		const places = (service.tmpfs ?? []).map((place) => place.split(':')[0]);
		const mounted = part.extraVolumeMounts.map(({ mountPath }) => mountPath);
		expect([...mounted, '/home/node/.n8n'].sort()).toEqual(places.sort());
		expect(part.resources.limits.memory).toMatch(/^\d+Gi$/);
	});

	it('has as much time to end as its service has', () => {
		expect(part.terminationGracePeriodSeconds * 1_000).toBe(msOf(service.stop_grace_period));
		const timeout = variablesOf(part.config)['N8N_GRACEFUL_SHUTDOWN_TIMEOUT'];
		expect(timeout).toBe(service.environment['N8N_GRACEFUL_SHUTDOWN_TIMEOUT']);
	});

	it('is asked whether it is ready at the address that the health check of its service asks', () => {
		expect(JSON.stringify(service.healthcheck.test)).toContain('/healthz/readiness');
		expect(part.readinessProbe).toMatchObject({ httpGet: { path: '/healthz/readiness' } });
	});
});
