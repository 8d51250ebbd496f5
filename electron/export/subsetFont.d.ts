declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'sfnt'
    readonly variationAxes: Readonly<Record<string, number>>
    readonly keepFeatures: readonly string[]
  }
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>
}
