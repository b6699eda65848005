import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";

/**
 * Validators of one kind of file (JSON Schema 2020-12). Each schema is compiled once a process, which takes longer than
 * reading a hundred files; that the schemas keep to the standard themselves is tested, not asked at every start.
 */
export class SchemaValidators<T> {
  private readonly compiled = new Map<string, ValidateFunction<T>>();

  /** The validator of a schema; throws where it holds a keyword that ajv does not know. */
  of(schema: Readonly<Record<string, unknown>>): ValidateFunction<T> {
    const text = JSON.stringify(schema);
    const known = this.compiled.get(text);
    if (known !== undefined) return known;
    const rules = { allErrors: true, verbose: true, strict: true, allowUnionTypes: true } as const;
    const validate = new Ajv2020({ ...rules, validateSchema: false, meta: false }).compile<T>(schema);
    this.compiled.set(text, validate);
    return validate;
  }
}
