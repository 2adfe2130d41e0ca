// The requests that the resources share: with the key, a time limit, and another attempt where that is safe. Node's fetch keeps its
// connections, so nothing has to be done for that.

const attempts = 5;
const timeoutMs = 60_000;

/** What the API answered instead of success. */
export class ApiError extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

/** Calls the API; the answer is its JSON, or undefined where it has none. */
export async function call(method: string, path: string, body?: object): Promise<any> {
  for (let attempt = 1; ; attempt++) {
    let wait = Math.min(2 ** (attempt - 1), 60) * (0.5 + Math.random()) * 1000;
    try {
      const response = await fetch(new URL(path, process.env.ELEVENLABS_BASE_URL ?? "https://api.elevenlabs.io"), {
        method,
        headers: { "xi-api-key": process.env.ELEVENLABS_API_KEY!, ...(body ? { "content-type": "application/json" } : {}) },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = await response.text();
      if (response.ok) {
        return text ? JSON.parse(text) : undefined;
      }

      const failure = new ApiError(response.status, `${method} ${path} was answered with ${response.status}.`);
      // One too many was not done; of anything else that failed in the server, a creation may have been.
      const isWorthAnother = response.status === 429 || (response.status >= 500 && method !== "POST");
      if (!isWorthAnother || attempt === attempts) {
        throw failure;
      }
      const asked = Number(response.headers.get("retry-after"));
      wait = asked > 0 ? asked * 1000 : wait;
    } catch (problem) {
      if (problem instanceof ApiError || method === "POST" || attempt === attempts) {
        throw problem;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** Like call, for something that may be gone: then the answer is undefined. */
export async function find(path: string): Promise<any> {
  try {
    return await call("GET", path);
  } catch (problem) {
    if (problem instanceof ApiError && problem.status === 404) {
      return undefined;
    }
    throw problem;
  }
}

/** The properties of which old and new values differ. */
export function changed(olds: any, news: any, properties: string[]): string[] {
  return properties.filter((property) => JSON.stringify(olds[property] ?? null) !== JSON.stringify(news[property] ?? null));
}

/** The properties that have a value: Pulumi's wire knows no undefined. */
export function defined(properties: Record<string, unknown>): any {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined && value !== null));
}
