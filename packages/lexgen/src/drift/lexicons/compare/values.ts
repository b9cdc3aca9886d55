import type { BooleanSchema, IntegerSchema, StringSchema } from '../../../language/document.ts'
import type { Comparison } from './comparison.ts'
import { eachDifference } from './lists.ts'
import { showValue, showValues } from './show.ts'
import { type Site, pointAt, pointAtEach } from './site.ts'

type Value = string | number | boolean

type ScalarSchema = BooleanSchema | IntegerSchema | StringSchema

/** What a scalar may be at all. */
interface ValueSet {
  readonly const: Value | undefined
  /** The closed set of values, each once; undefined where there is none. */
  readonly enum: readonly Value[] | undefined
  readonly known: readonly Value[]
}

/** Compares constants, sets of values and defaults. */
export function compareValues(base: ScalarSchema, head: ScalarSchema, site: Site, comparison: Comparison): void {
  const [old, now] = [valuesOf(base), valuesOf(head)]
  if (old.const === undefined && now.const === undefined) compareSets(old, now, site, comparison)
  else compareConstants(old, now, pointAt(site, 'const'), comparison)
  compareDefaults(base.default, head.default, pointAt(site, 'default'), comparison)
}

/** Whether a schema names every value that it takes. */
export function namesEveryValue(schema: ScalarSchema): boolean {
  const values = valuesOf(schema)
  return values.const !== undefined || values.enum !== undefined
}

function valuesOf(schema: ScalarSchema): ValueSet {
  const values = 'enum' in schema ? schema.enum : undefined
  const known = 'knownValues' in schema ? schema.knownValues : undefined
  // An empty set would let nothing be valid; it is read as none, as everywhere.
  const isClosed = values !== undefined && values.length > 0
  return {
    const: schema.const,
    enum: isClosed ? [...new Set<Value>(values)] : undefined,
    known: isClosed ? [] : [...new Set<Value>(known ?? [])],
  }
}

/** A constant is a closed set of one value, under whatever key it is written. */
function compareConstants(old: ValueSet, now: ValueSet, site: Site, { report }: Comparison): void {
  const [had, has] = [onlyValueOf(old), onlyValueOf(now)]
  if (had !== undefined && had === has) return
  if (old.const === undefined && now.const !== undefined && old.enum?.includes(now.const) !== false) {
    const message = `only ${showValue(now.const)} is valid now`
    report({ rule: 'const-added', site, message, old: toList(old.enum), new: now.const })
  } else if (now.const === undefined && old.const !== undefined && now.enum?.includes(old.const) !== false) {
    const message = `not only ${showValue(old.const)} is valid now`
    report({ rule: 'const-removed', site, message, old: old.const, new: toList(now.enum) })
  } else {
    const [before, after] = [old.const ?? toList(old.enum), now.const ?? toList(now.enum)]
    const message = `${showValues(after)} is what is valid now, ${showValues(before)} before`
    report({ rule: 'const-changed', site, message, old: before, new: after })
  }
}

function onlyValueOf({ const: only, enum: values }: ValueSet): Value | undefined {
  return only ?? (values?.length === 1 ? values[0] : undefined)
}

function toList(values: readonly Value[] | undefined): Value[] | undefined {
  return values && [...values]
}

function compareSets(old: ValueSet, now: ValueSet, site: Site, { report }: Comparison): void {
  if (old.enum !== undefined && now.enum !== undefined) {
    eachDifference(old.enum, now.enum, {
      added: (value, index) => {
        const message = `${showValue(value)} is a new value of the closed set`
        report({ rule: 'enum-value-added', site: pointAtEach(site, ['enum'], ['enum', index]), message, new: value })
      },
      removed: (value, index) => {
        const message = `${showValue(value)} is no longer a value of the closed set`
        report({ rule: 'enum-value-removed', site: pointAtEach(site, ['enum', index], ['enum']), message, old: value })
      },
    })
    return
  }
  const at = pointAt(site, 'enum')
  if (now.enum !== undefined) {
    const message = `only these values are valid now: ${showValues(now.enum)}`
    return report({ rule: 'enum-added', site: at, message, new: [...now.enum] })
  }
  if (old.enum !== undefined) {
    const message = `not only these values are valid now: ${showValues(old.enum)}`
    return report({ rule: 'enum-removed', site: at, message, old: [...old.enum] })
  }
  eachDifference(old.known, now.known, {
    added: (value, index) => {
      const where = pointAtEach(site, ['knownValues'], ['knownValues', index])
      report({
        rule: 'known-value-added',
        site: where,
        message: `${showValue(value)} is a new known value`,
        new: value,
      })
    },
    removed: (value, index) => {
      const where = pointAtEach(site, ['knownValues', index], ['knownValues'])
      const message = `${showValue(value)} is no longer a known value`
      report({ rule: 'known-value-removed', site: where, message, old: value })
    },
  })
}

function compareDefaults(old: Value | undefined, now: Value | undefined, site: Site, { report }: Comparison): void {
  if (old === now) return
  if (old === undefined) {
    const message = `${showValue(now)} where it is left out now, nothing before`
    report({ rule: 'default-added', site, message, new: now })
  } else if (now === undefined) {
    const message = `nothing where it is left out now, ${showValue(old)} before`
    report({ rule: 'default-removed', site, message, old })
  } else {
    const message = `${showValue(now)} where it is left out now, ${showValue(old)} before`
    report({ rule: 'default-changed', site, message, old, new: now })
  }
}
