declare module 'jsonld' {
  interface Options {
    documentLoader(url: string): Promise<{ contextUrl: null; document: object; documentUrl: string }>
  }
  const jsonld: {
    expand(document: object, options: Options): Promise<Record<string, unknown>[]>
    toRDF(document: object, options: Options & { format: 'application/n-quads' }): Promise<string>
  }
  export default jsonld
}
