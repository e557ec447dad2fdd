/** The types of a description (OpenAPI 3.1), as TypeScript. */
export function types(description: object): string;
