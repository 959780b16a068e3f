/**
 * What stands in the bundle in the place of the SDK's own choice for Node (`@modelcontextprotocol/server/_shims`), which brings a
 * validator of JSON schemas, Ajv, a fifth of the bundle: it is for forms that a server shows to people, and this one shows none.
 * The arguments of tools are read by zod.
 */
export class DefaultJsonSchemaValidator {
  getValidator(): never {
    throw new Error("This server asks nobody to fill in a form.");
  }
}

const own = process;

export { own as process };
