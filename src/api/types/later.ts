/**
 * The same type, hidden from the metadata that decorators emit: object types name each other in a circle, and
 * metadata would read a class before it is defined.
 */
export type Later<T> = T;
