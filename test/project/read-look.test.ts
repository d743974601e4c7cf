/** Reads the look of the pages from configs: what is taken, what is refused, and where. */
import { describe, expect, it } from 'vitest'
import { readLook } from '../../src/project/read-look.ts'
import { parseConfig } from '../../src/project/read-config.ts'
import { contrastOf } from '../../src/report/html/style/contrast.ts'
import { tokens } from '../../src/report/html/style/tokens.ts'
import { rules } from '../../src/rules/index.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1])
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0])
const webp = bytesOf('RIFF1234WEBPVP8 ')
const svg = bytesOf('<?xml version="1.0"?><!-- a wave --><svg xmlns="http://www.w3.org/2000/svg"/>')

function lookOf(config: string, files: Readonly<Record<string, Uint8Array>> = {}) {
  const root = '/project'
  const nameOf = (path: string): string => path.slice(root.length + 1)
  const host = {
    realPath: (path: string) =>
      path === root || nameOf(path) in files
        ? ({ ok: true, path: nameOf(path) === 'link.svg' ? '/elsewhere/logo.svg' : path } as const)
        : ({ ok: false, reason: 'it does not exist' } as const),
    readFile: (path: string) => ({ ok: true, bytes: files[nameOf(path)] ?? png }) as const,
  }
  const name = 'briefing.config.yaml'
  return readLook(host, {
    ...parseConfig(bytesOf(config), name, rules),
    root,
    path: `${root}/${name}`,
  })
}

describe('a logo', () => {
  it.each([
    ['brand.png', png, 'image/png'],
    ['brand.jpg', jpeg, 'image/jpeg'],
    ['brand.webp', webp, 'image/webp'],
    ['brand.svg', svg, 'image/svg+xml'],
    ['brand.txt', png, 'image/png'],
  ])('%s is known by its bytes', (name, bytes, type) => {
    const { look } = lookOf(`site:\n  logo: ${name}\n`, { [name]: bytes })
    expect(look.logo).toBe(`data:${type};base64,${Buffer.from(bytes).toString('base64')}`)
  })

  it.each([
    ['none.png', 'it does not exist'],
    ['../logo.png', "it leads out of the config's folder"],
    ['/etc/logo.png', 'its path is absolute'],
    ['page.html', 'it is no PNG, JPEG, WebP or SVG picture'],
    ['large.png', 'it has 32001 bytes, more than the 32000 that a logo may have'],
    ['link.svg', "it leads out of the config's folder"],
  ])('%s is refused at its line', (name, reason) => {
    const files = {
      'page.html': bytesOf('<html><svg/></html>'),
      'large.png': new Uint8Array(32_001),
      'link.svg': svg,
    }
    expect(() => lookOf(`site:\n  logo: ${name}\n`, files)).toThrow(
      `briefing.config.yaml:2:9: Cannot show logo "${name}": ${reason}`,
    )
  })
})

describe('colours and fonts', () => {
  it.each([
    ['colours: { light: { accent: red } }', 'colours.light.accent'],
    ['colours: { light: { accent: "#fff;}body{display:none" } }', 'colours.light.accent'],
    ['colours: { light: { accent: "#ffff" } }', 'colours.light.accent'],
    ['colours: { dark: { ink: "url(https://a.example)" } }', 'colours.dark.ink'],
    ['fonts: { text: ["a\\"; }"] }', 'fonts.text.0'],
    ['fonts: { code: ["x</style>"] }', 'fonts.code.0'],
    ['fonts: { text: Georgia }', 'fonts.text'],
    ['fonts: { text: [] }', 'fonts.text'],
  ])('refuses %s', (setting, name) => {
    expect(() => lookOf(`site:\n  ${setting}\n`)).toThrow(
      new RegExp(`^briefing\\.config\\.yaml:2:\\d+: Setting "site\\.${name}" must`),
    )
  })

  it('guesses at a colour that is not there', () => {
    expect(() => lookOf('site:\n  colours: { light: { acent: "#fff" } }\n')).toThrow(
      'did you mean "accent"?',
    )
  })

  it('stand in the style sheet, families in quotation marks', () => {
    const { look } = lookOf(
      'site:\n  colours: { dark: { secondary: "#ccc" } }\n  fonts: { text: [Noto Serif, serif] }\n',
    )
    const sheet = tokens(look)
    expect(sheet).toContain('--serif:"Noto Serif",serif;')
    expect(sheet.split('prefers-color-scheme:dark')[1]).toContain('--ink-2:#ccc;')
    expect(sheet.split('prefers-color-scheme:dark')[0]).toContain('--ink-2:#55504a;')
  })

  it.each([
    ['#000', '#ffffff', 21],
    ['#777777', '#fff', 4.48],
    ['#1d1b18', '#fbfaf7', 16.5],
  ])('%s on %s has a contrast of %d', (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 1)
    expect(contrastOf(other, one)).toBe(contrastOf(one, other))
  })
})

it('finds nothing to say of the usual look', () => {
  expect(lookOf('lang: en\n')).toMatchObject({ look: {}, issues: [] })
})
