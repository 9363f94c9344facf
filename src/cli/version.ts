declare const KVALITET_VERSION: string | undefined

/** The version of the package; the build puts it in. */
export const version: string = typeof KVALITET_VERSION === 'string' ? KVALITET_VERSION : '0.0.0'
